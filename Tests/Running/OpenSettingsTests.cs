using System.Reflection;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;
using Size = TorchDsl.Generator.Infer.Sizes.SymInt;

namespace TorchDsl.Tests.Running;

/// <summary>Every layer's settings given as parameters: a block computes what the network with numbers does, and its formulas give its numbers.</summary>
[Collection(nameof(Alone))]
public class OpenSettingsTests
{
    private const string Beginning = """
        #pragma warning disable CS1591
        using TorchDsl;
        using TorchSharp;
        using static TorchSharp.torch;
        """;

    private static readonly Compiled Compiled = Compiler.Compile(string.Join(
        "\n\n", OpenSettings.All.Select((settings, i) => settings.Source(i)).Prepend(Beginning)));

    private static readonly Lazy<Assembly> Assembly = new(Compiled.Load);

    public static IEnumerable<object[]> Uses => OpenSettings.All.SelectMany((settings, i) => settings.Values.Select((_, use) => new object[] { i, use }));

    [Fact]
    public void Blocks_compile_without_a_word() => Compiled.AssertClean();

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_block_computes_what_the_network_with_numbers_does(int index, int use)
    {
        using var scope = NewDisposeScope();
        var (input, block, twin) = (Input(index, use), Make(index, use, "Block"), Make(index, use, "Twin"));
        foreach (var training in new[] { true, false })
        {
            block.train(training);
            twin.train(training);
            manual_seed(3);
            var expected = twin.call(input);
            manual_seed(3);
            var actual = block.call(input);
            Assert.Equal(expected.shape, actual.shape);
            Assert.Equal(expected.contiguous().bytes.ToArray(), actual.contiguous().bytes.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void Formulas_give_the_numbers(int index, int use)
    {
        using var scope = NewDisposeScope();
        var numbers = OpenSettings.All[index].Numbers(use);
        var (block, twin) = (Infer($"Block{index}"), Infer($"Twin{index}_{use}"));
        Assert.Equal(Make(index, use, "Block").parameters().Sum(parameter => parameter.numel()), block.Totals!.Parameters.At(Of));
        Assert.Equal(twin.Nodes.Select(node => node.Layer.Parameters.Value), block.Nodes.Select(node => node.Layer.Parameters.At(Of)));
        Assert.Equal(twin.Nodes.Select(node => node.Layer.Buffers.Value), block.Nodes.Select(node => node.Layer.Buffers.At(Of)));
        if (OpenSettings.All[index] is { Parameters: "double f" })
            return; // A size times a number that is not whole has no value in whole numbers.
        Assert.Equal(twin.Nodes.SelectMany(node => node.Output.Dims).Select(At), block.Nodes.SelectMany(node => node.Output.Dims).Select(At));
        Assert.Equal(twin.Nodes.Select(node => At(node.MultiplyAdds)), block.Nodes.Select(node => At(node.MultiplyAdds)));

        long At(Size dim) => dim.At(Of);

        long Of(string name) => numbers.TryGetValue(name, out var number) ? number : 18;
    }

    private static nn.Module<Tensor, Tensor> Make(int index, int use, string what)
    {
        manual_seed(5);
        return (nn.Module<Tensor, Tensor>)Assembly.Value.GetType($"Use{index}_{use}")!.GetMethod(what)!.Invoke(null, null)!;
    }

    private static Tensor Input(int index, int use)
    {
        var network = Infer($"Twin{index}_{use}");
        long[] shape = [2, .. network.Nodes[0].Output.Dims.Select(dim => dim.At(_ => 18))];
        return network.Nodes[1].Layer.Takes == InputKind.Ids ? randint(5, shape, dtype: ScalarType.Int64) : randn(shape);
    }

    private static Generator.Infer.Graph.Network Infer(string name)
    {
        var network = Inference.Infer(NetworkParser.Parse(Compiled.Compilation.GetTypeByMetadataName(name)!, Compiled.Compilation, default));
        Assert.Empty(network.Problems);
        return network;
    }
}
