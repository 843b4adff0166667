using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;
using static TorchDsl.Samples.Lectures.LectureTable;

namespace TorchDsl.Samples.Lectures;

/// <summary>B: a network as an example, the classic networks, and the tutorial's.</summary>
internal static class ExampleLecture
{
    private const string Homework = """
        input 32×32×3 3,072 0
        conv1 28×28×8 6,272 208
        maxpool1 14×14×8 1,568 0
        conv2 10×10×16 1,600 416
        maxpool2 5×5×16 400 0
        fc1 120 120 48,001
        fc2 84 84 10,081
        fc3 10 10 841
        """;

    public static IEnumerable<Figure> Figures =>
    [
        .. LectureTable.Of("B1", Networks.Homework.Summary, [Maps, Size, LectureTable.Parameters], Homework),
        Figure.Of("B1", "parameters in all", "62,958", Networks.Homework.Summary.Parameters),
        Figure.Of("B2", "LeNet-5, parameters", "about 60 thousand", LeNet5.Summary.Parameters),
        Figure.Of("B2", "AlexNet, parameters", "about 60 million", AlexNet.Summary.Parameters),
        Figure.Of("B2", "VGG-16, parameters", "about 138 million", VGG16.Summary.Parameters),
        .. LectureTable.Of("B3", TutorialNet.Summary, [LectureTable.Parameters], "conv1 156\nconv2 2,416\nfc1 48,120\nfc2 10,164\nfc3 850"),
        Figure.Of("B3", "the tutorial's Net, parameters in all", "61,706", TutorialNet.Summary.Parameters),
        Figure.Of("B3", "multiply-adds", "416,520", (long)TutorialNet.Summary.MultiplyAdds),
    ];
}
