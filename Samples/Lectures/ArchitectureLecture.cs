using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;
using static TorchDsl.Samples.Lectures.LectureTable;

namespace TorchDsl.Samples.Lectures;

/// <summary>C: AlexNet, ZFNet, VGG, GoogLeNet and ResNet.</summary>
internal static class ArchitectureLecture
{
    private const string AlexNets = """
        conv1 96×55×55 34,848 11 4
        maxpool1 96×27×27 0 19 8
        conv2 256×23×23 614,400 51 8
        maxpool2 256×11×11 0 67 16
        conv3 384×9×9 884,736 99 16
        conv4 384×7×7 1,327,104 131 16
        conv5 256×5×5 884,736 163 16
        maxpool3 256×2×2 0 195 32
        fc1 4096 4,194,304 - -
        fc2 4096 16,777,216 - -
        fc3 1000 4,096,000 - -
        """;

    private const string ZFNets = """
        conv1 96×55×55 14,112
        conv3 - 1,179,648
        conv4 - 4,718,592
        conv5 - 4,718,592
        fc1 - 8,388,608
        """;

    private const string Stages = """
        maxpool3 480×14×14
        inception4a 512×14×14
        inception4b 512×14×14
        inception4c 512×14×14
        inception4d 528×14×14
        inception4e 832×14×14
        maxpool4 832×7×7
        inception5a 832×7×7
        inception5b 1024×7×7
        globalavgpool1 1024×1×1
        """;

    private static readonly Summary Alex = LectureAlexNet.Summary, ZF = LectureZFNet.Summary, VGG = VGG16.Summary, Google = GoogLeNet.Summary;

    public static IEnumerable<Figure> Figures =>
    [
        .. LectureTable.Of("C1", Alex, [Output, LectureTable.Parameters, Sees, Jump], AlexNets),
        Figure.Of("C1", "AlexNet as drawn, weights in all", "27.55 million", Alex.Parameters),
        Figure.Of("C1", "pool 1, stride", "4", LectureAlexNet.Graph.Nodes.Single(node => node.Name == "maxpool1").Settings.Ints("stride")[0]),
        Figure.Of("C1", "with stride 4", "96×14×14", FirstPrintedPooling.Summary.OutputShape),
        Figure.Of("C1", "pool 2, stride", "3", LectureAlexNet.Graph.Nodes.Single(node => node.Name == "maxpool2").Settings.Ints("stride")[0]),
        Figure.Of("C1", "with stride 3", "256×7×7", SecondPrintedPooling.Summary.OutputShape),
        Figure.Of("C1", "conv 1 as a dense layer, weights", "4.49·10^10", Elements(Alex.InputShape) * Elements(Alex.Rows[1].OutputShape)),
        .. LectureTable.Of("C2", ZF, [Output, LectureTable.Parameters], ZFNets),
        Figure.Of("C2", "ZFNet as drawn, weights in all", "40,507,168", ZF.Parameters),
        Figure.Of("C2", "more than AlexNet", "1.45 million", ZF.Parameters - Alex.Parameters),
        Figure.Of("C3", "VGG-16, outside the FC layers", "about 16 million", Sum(VGG, "features")),
        Figure.Of("C3", "VGG-16, in the FC layers", "about 122 million", Sum(VGG, "classifier")),
        Figure.Of("C3", "VGG-16, in the first of them", "102 million", Sum(VGG, "classifier.0")),
        Figure.Of("C4", "a filter of AlexNet's conv 1, W·H·F·F·D", "55·55·11·11·3", PerFilter(Alex)),
        Figure.Of("C4", "a filter of the tutorial's conv 1, W·H·F·F·D", "28·28·5·5·1", PerFilter(TutorialNet.Summary)),
        Figure.Of("C5", "GoogLeNet, inception modules", "9", GoogLeNet.Graph.Blocks.Count(block => block.Type == nameof(Inception))),
        .. Stages.Split('\n').Select(line => line.Split(' ')).Select(stage => Figure.Of("C5", stage[0], stage[1], StageOf(stage[0]).OutputShape)),
        Figure.Of("C5", "weights to 1000 classes", "about 1 million", Google.Rows[^1].Parameters),
        Figure.Of("C5", "a dense layer on 1024×7×7 instead", "about 50 million", Elements(Google.OutputShape) * Elements(StageOf("inception5b").OutputShape)),
        Figure.Of("C5", "auxiliary heads", "2", Google.Outputs.Count),
        Figure.Of("C6", "ResNet-34, layers with weights", "34", Depth(ResNet34.Summary)),
        Figure.Of("C6", "ResNet-50, layers with weights", "51", Depth(ResNet50.Summary)),
        Figure.Of("C6", "ResNet-101, layers with weights", "101", Depth(ResNet101.Summary)),
        Figure.Of("C6", "ResNet-152, layers with weights", "151", Depth(ResNet152.Summary)),
        .. LectureTable.Of("C7", StackedConvolutions.Summary, [Sees], "conv1 3\nconv2 5\nconv3 7\nconv4 9"),
    ];

    private static long Sum(Summary summary, string part) =>
        summary.Rows.Where(row => row.Name == part || row.Name.StartsWith(part + ".", StringComparison.Ordinal)).Sum(row => row.Parameters);

    private static long Elements(Shape shape) => (long)shape.Elements;

    private static long PerFilter(Summary summary) => (long)summary.Rows[1].MultiplyAdds / (long)summary.Rows[1].OutputShape[0];

    private static SummaryRow StageOf(string name) =>
        Google.Rows.Last(row => row.Name == name || row.Name.StartsWith(name + ".", StringComparison.Ordinal));

    // On the longest way: the projections stand beside it.
    private static int Depth(Summary summary) => summary.Rows.Count(row =>
        (row.Layer.StartsWith("Conv(", StringComparison.Ordinal) || row.Layer.StartsWith("Linear(", StringComparison.Ordinal))
        && !row.Name.Contains("downsample", StringComparison.Ordinal));
}
