using TorchDsl.Samples.Networks;
using static TorchDsl.Samples.Lectures.LectureTable;

namespace TorchDsl.Samples.Lectures;

/// <summary>A: architectures, receptive fields and the assignment.</summary>
internal static class ReceptiveFieldLecture
{
    private const string Fields = """
        conv1 32×398×398 864 3 1
        conv2 64×396×396 18,432 5 1
        conv3 128×394×394 73,728 7 1
        conv4 256×392×392 294,912 9 1
        conv5 512×390×390 1,179,648 11 1
        maxpool1 512×195×195 0 22 2
        conv6 32×195×195 16,384 22 2
        conv7 64×193×193 18,432 24 2
        conv8 128×191×191 73,728 26 2
        conv9 256×189×189 294,912 28 2
        conv9 - - 38 -
        conv10 512×187×187 1,179,648 30 2
        maxpool2 512×93×93 0 60 4
        conv11 32×93×93 16,384 60 4
        conv12 64×91×91 18,432 62 4
        """;

    private const string Keras = """
        block1_conv1 224×224×64 1,792
        block1_conv2 224×224×64 36,928
        block1_pool 112×112×64 0
        block2_conv1 112×112×128 73,856
        block2_conv2 112×112×128 147,584
        block2_pool 56×56×128 0
        block3_conv1 56×56×256 295,168
        block3_conv2 56×56×256 590,080
        block3_conv3 56×56×256 590,080
        block3_pool 28×28×256 0
        block4_conv1 28×28×512 1,180,160
        block4_conv2 28×28×512 2,359,808
        block4_conv3 28×28×512 2,359,808
        block4_pool 14×14×512 0
        block5_conv1 14×14×512 2,359,808
        block5_conv2 14×14×512 2,359,808
        block5_conv3 14×14×512 2,359,808
        block5_pool 7×7×512 0
        flatten1 25088 0
        fc1 4096 102,764,544
        fc2 4096 16,781,312
        predictions 1000 4,097,000
        """;

    public static IEnumerable<Figure> Figures =>
    [
        .. LectureTable.Of("A1", ReceptiveFieldTable.Summary, [Output, LectureTable.Parameters, Sees, Jump], Fields),
        Figure.Of("A1", "weights in all", "3,185,504", ReceptiveFieldTable.Summary.Parameters),
        new("A2", "input of the 1×1 convolution", "32×32×10", ChannelsLast(OneByOne.Summary.InputShape)),
        new("A2", "its output", "32×32×4", ChannelsLast(OneByOne.Summary.OutputShape)),
        .. LectureTable.Of("A3", KerasVGG16.Summary, [Maps, LectureTable.Parameters], Keras),
        Figure.Of("A3", "VGG-16, parameters in all", "138,357,544", KerasVGG16.Summary.Parameters),
        .. LectureTable.Of("A4", FirstDnn.Summary, [LectureTable.Parameters], "conv1 320\nconv2 330\nconv3 67,610"),
        Figure.Of("A4", "the first DNN, parameters in all", "68,260", FirstDnn.Summary.Parameters),
        Figure.Of("A5", "the assignment, parameters", "below 15,000", Assignment.Summary.Parameters),
        Figure.Of("A5", "fully connected layers", "0", Assignment.Graph.Nodes.Count(node => node.Op == "linear")),
        Figure.Of("A5", "convolutions with a bias", "0", Assignment.Graph.Nodes.Count(node => node.Op == "conv" && node.Settings.Flag("bias"))),
        .. Softmax("5 4 2", "0.71 0.26 0.03"),
        .. Softmax("4 2 8", "0.02 0.00 0.98"),
        .. Softmax("4 4 1", "0.49 0.49 0.02"),
    ];

    private static IEnumerable<Figure> Softmax(string row, string printed) =>
        Grid.Figures("A6", $"Softmax of {row}", printed, Grid.Run<SoftmaxRow>(row));
}
