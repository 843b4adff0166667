namespace TorchDsl.Tests.Fixing;

/// <summary>What an editor shows of a network.</summary>
public class HoverTests
{
    private const string Summary = "/// <summary>Mine.</summary>\n";
    private const string Remarks = "/// <remarks>Mine.</remarks>\n";
    private const string Layers = "[Input(1, 28, 28), Conv(1, 6, 5, Padding = 2), Tanh, AvgPool(2), Flatten, Linear(10)]\n";
    private const string Class = "public partial class [||]LeNet5;";
    private const string New = "public static class Uses { public static object Of() => new [||]LeNet5(); }";
    private const string Totals = "1×28×28 → 10: 11,926 parameters, 129,360 multiply-adds.";

    private const string Table = """
        name      layer                       output   parameters  multiply-adds  receptive field
        input     Input(1, 28, 28)            1×28×28           0              0              1×1
        conv1     Conv(1, 6, 5, Padding = 2)  6×28×28         156        117,600              5×5
        tanh1     Tanh                        6×28×28           0              0              5×5
        avgpool1  AvgPool(2)                  6×14×14           0              0              6×6
        flatten1  Flatten                     1176              0              0              6×6
        fc1       Linear(1176, 10)            10           11,770         11,760            28×28
        """;

    [Theory]
    [InlineData(Layers + Class, "class LeNet5", Totals)]
    [InlineData(Summary + Layers + Class, "class LeNet5", "Mine.")]
    [InlineData(Layers + "public partial class LeNet5;" + New, "LeNet5.LeNet5()", Totals)]
    [InlineData(Summary + Layers + "public partial class LeNet5;" + New, "LeNet5.LeNet5()", "Mine.")]
    [InlineData(Layers + "public partial class LeNet5 { static LeNet5() { } }" + New, "LeNet5.LeNet5()", Totals)]
    [InlineData(Layers + "public abstract partial class LeNet5; public sealed class One : LeNet5 { public One() : [||]base() { } }", "LeNet5.LeNet5()", Totals)]
    public void The_layers_show_beside_whatever_the_user_wrote(string source, string title, string summary) =>
        Assert.Equal($"{title}\n{summary}\n\n{Totals}\n\n{Table}", Hover.Over("using TorchDsl;\n" + source));

    [Theory]
    [InlineData(Layers + "public partial class LeNet5 { " + Summary + "public LeNet5() { } }" + New, "LeNet5.LeNet5()\nMine.")]
    [InlineData(Layers + "public partial class LeNet5 { public LeNet5(int seed = 1) { } }" + New, "LeNet5.LeNet5([int seed = 1])")]
    [InlineData(Layers + "public partial class LeNet5();" + New, "LeNet5.LeNet5()")]
    [InlineData(Remarks + Layers + Class, $"class LeNet5\n{Totals}\n\nMine.")]
    public void What_is_the_users_alone_shows_alone(string source, string shown) =>
        Assert.Equal(shown, Hover.Over("using TorchDsl;\n" + source));

    [Fact]
    public void A_block_shows_formulas() => Assert.Equal("""
        class Bottleneck
        channels×h×w → 1024·width×h×w: channels·width+1,033·width²+2·width parameters.

        channels×h×w → 1024·width×h×w: channels·width+1,033·width²+2·width parameters.

        name   layer                                     output              parameters       multiply-adds
        input  Input(channels, "h", "w")                 channels×h×w                 0                   0
        conv1  Conv(channels, width, 1, Bias = false)    width×h×w       channels·width  channels·h·w·width
        bn1    BatchNorm(width, Eps = 1e-6)              width×h×w              2·width                   0
        relu1  ReLU                                      width×h×w                    0                   0
        conv2  Conv(width, width, 3, Padding = 1, Bias…  width×h×w             9·width²        9·h·w·width²
        conv3  Conv(width, 1024·width, 1, Bias = false)  1024·width×h×w    1,024·width²    1,024·h·w·width²
        """, Hover.Over("""
        using TorchDsl;
        [Input(nameof(channels), "h", "w")]
        [Conv(nameof(width), Kernel = 1, Bias = false), BatchNorm(Eps = 1e-6), ReLU]
        [Conv(nameof(width), nameof(width), 3, Padding = 1, Bias = false), Conv($"1024*{nameof(width)}", Kernel = 1, Bias = false)]
        public partial class [||]Bottleneck(int channels, int width);
        """));
}
