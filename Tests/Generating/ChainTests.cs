using System.Text;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>Blocks that use blocks, sixty deep: none of these ends where work doubles with each level.</summary>
public class ChainTests
{
    private const int Depth = 60;

    [Fact]
    public void A_chain_in_which_each_block_uses_the_next_once_is_compiled() => Compiler.Compile(Chain("[Use<{0}>, ReLU]")).AssertClean();

    [Fact]
    public void A_chain_in_which_each_block_uses_the_next_twice_is_refused_where_it_is_too_long()
    {
        var errors = Compiler.Compile(Chain("[Use<{0}>]\n[Use<{0}>]")).Analyzed;
        var error = Assert.Single(errors);
        Assert.Equal("DSL2002", error.Id);
        Assert.Equal(
            "Use<Block47>, layer 3, brings the network to more than 10000 layers, those of blocks counted each time they are used, "
            + "which no editor could follow: use fewer layers",
            error.GetMessage());
    }

    [Fact]
    public void A_diamond_in_which_each_block_adds_two_of_the_next_is_refused_where_it_is_too_long() =>
        Assert.Equal("DSL2002", Assert.Single(Compiler.Compile(Chain("[Branch, Use<{0}>]\n[Branch, Use<{0}>]\n[Add]")).Analyzed).Id);

    [Fact]
    public void Specs_of_chains_are_compared_block_by_block()
    {
        var chain = Chain("[Use<{0}>]\n[Use<{0}>]");
        var runs = new List<string>();
        var driver = Compiler.Driver(runs.Add).RunGenerators(Compiler.Compilation(chain));
        runs.Clear();
        driver.RunGenerators(Compiler.Compilation(chain + "\n// edited"));
        Assert.DoesNotContain("Infer", runs);
        Assert.DoesNotContain("Emit", runs);
    }

    private static string Chain(string uses)
    {
        var source = new StringBuilder("using TorchDsl;\n");
        for (var i = 0; i < Depth; i++)
        {
            var layers = i + 1 < Depth ? string.Format(uses, $"Block{i + 1:00}") : "[Conv(8, 8, Padding = 1), ReLU]";
            source.AppendLine($"[Input(8, \"h\", \"w\")]\n{layers}\npublic partial class Block{i:00};");
        }

        return source.ToString();
    }
}
