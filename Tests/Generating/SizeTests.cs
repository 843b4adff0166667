using System.Text;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>The generated text grows with what the user wrote, and no faster.</summary>
public class SizeTests
{
    [Fact]
    public void The_text_of_a_DenseNet_201_of_named_values_is_linear_in_its_source()
    {
        var source = DenseNet(6, 12, 48, 32);
        var text = Assert.Single(Compiler.Compile(source).AssertClean().Generated).Value;
        Assert.InRange(text.Length, 100_000, 12 * source.Length);
        Assert.DoesNotContain(new string(' ', 100), text);
    }

    [Theory]
    [InlineData("[Branch, Linear(4), ReLU]", "[Add]")]
    [InlineData("[Linear(4), ReLU]", "")]
    [InlineData("[Tap(\"t#\"), Linear(4)]", "")]
    [InlineData("[Linear(4), Output(\"o#\")]", "")]
    public void The_text_is_linear_in_layers_branches_names_and_results(string line, string end)
    {
        var (some, more) = (Length(100), Length(400));
        Assert.InRange(more, some, 4.2 * some);

        int Length(int count)
        {
            var lines = string.Concat(Enumerable.Range(0, count).Select(i => line.Replace("#", $"{i}", StringComparison.Ordinal)));
            var driver = Compiler.Driver().RunGenerators(Compiler.Compilation($"using TorchDsl; [Input(4)]{lines}{end} public partial class Net;"));
            return Assert.Single(driver.GetRunResult().GeneratedTrees).Length;
        }
    }

    [Fact]
    public void Comments_follow_long_lines_wherever_they_stand()
    {
        var names = "abc".Select(letter => new string(letter, 120)).ToList();
        var source = $"""
            using TorchDsl;
            [Input(4)]
            [Linear(4, Name = "{names[0]}"), Tap("t")]
            [Linear(4, Name = "{names[1]}"), Output("o", TrainingOnly = true)]
            [From("t"), Linear(3, Name = "{names[2]}")]
            public partial class Net;
            """;
        var text = Assert.Single(Compiler.Compile(source).AssertClean().Generated).Value;
        Assert.Equal(["4", "4", "3"], text.Split('\n').Where(line => line.Contains(";  // ")).Select(line => line.Split(";  // ")[1]));
    }

    // Each layer reads all before it in its block by their names.
    private static string DenseNet(params int[] blocks)
    {
        var source = new StringBuilder("using TorchDsl;\n[Input(3, 224, 224)]\n")
            .AppendLine("[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU]")
            .AppendLine("[MaxPool(3, Stride = 2, Padding = 1), Tap(\"block1\")]");
        for (var block = 1; block <= blocks.Length; block++)
        {
            var names = new List<string> { $"\"block{block}\"" };
            for (var layer = 1; layer <= blocks[block - 1]; layer++)
            {
                source.AppendLine("[BatchNorm, ReLU, Conv(128, Kernel = 1, Bias = false), BatchNorm, ReLU, Conv(32, Padding = 1, Bias = false)]");
                var tap = layer < blocks[block - 1] ? $"Tap(\"block{block}layer{layer}\"), " : "";
                source.AppendLine($"[{tap}Concat({string.Join(", ", names)})]");
                names.Add($"\"block{block}layer{layer}\"");
            }

            if (block < blocks.Length)
                source.AppendLine($"[BatchNorm, ReLU, Conv({128 << (block - 1)}, Kernel = 1, Bias = false), AvgPool(2), Tap(\"block{block + 1}\")]");
        }

        return source.Append("[BatchNorm, ReLU, GlobalAvgPool, Flatten, Linear(1000)]\npublic partial class DenseNet201;").ToString();
    }
}
