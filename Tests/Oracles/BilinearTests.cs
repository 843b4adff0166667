using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>Bilinear beside TorchSharp's own module.</summary>
[Collection(nameof(Alone))]
public class BilinearTests
{
    [Theory]
    [InlineData(3, 4, 2, true, new long[0])]
    [InlineData(1, 5, 3, false, new long[0])]
    [InlineData(4, 2, 5, true, new[] { 6L })]
    [InlineData(3, 3, 1, false, new[] { 2L, 3L })]
    public void It_is_TorchSharps(int first, int second, int features, bool bias, long[] rows)
    {
        using var scope = NewDisposeScope();
        var shape = string.Concat(rows.Select(size => $"{size}, "));
        var source = $"[Input({shape}{first}, Name = \"a\"), Input({shape}{second}, Name = \"b\")] "
            + $"[Bilinear(\"b\", {features}{(bias ? "" : ", Bias = false")})]";
        var type = Compiler.Compile($"using TorchDsl;\n{source} public partial class Net;").Load().GetType("Net")!;
        manual_seed(2);
        var network = (nn.Module)Activator.CreateInstance(type)!;
        manual_seed(2);
        var theirs = nn.Bilinear(first, second, features, bias);
        Assert.Equal(theirs.state_dict().Keys.Select(key => "bilinear1." + key), network.state_dict().Keys);
        Assert.All(theirs.parameters().Zip(network.parameters()), pair => Assert.True(pair.First.equal(pair.Second).all().item<bool>()));

        Tensor[] inputs = [randn([2, .. rows, first], requires_grad: true), randn([2, .. rows, second], requires_grad: true)];
        Tensor[] twins = [.. inputs.Select(input => input.detach().clone().requires_grad_(true))];
        var before = LiveTensors.Count;
        var result = CompiledGraph.Call(network, inputs)[0]!;
        Assert.Equal(before + 1, LiveTensors.Count);
        var expected = theirs.call(twins[0], twins[1]);
        Assert.True(result.allclose(expected));
        result.square().sum().backward();
        expected.square().sum().backward();
        Assert.All(
            inputs.Concat(network.parameters()).Zip(twins.Concat(theirs.parameters())),
            pair => Assert.True(pair.First.grad!.allclose(pair.Second.grad!)));

        var summary = (Summary)type.GetProperty("Summary")!.GetValue(null)!;
        Assert.Equal(theirs.parameters().Sum(parameter => parameter.numel()), summary.Parameters);
        Assert.Equal(rows.Aggregate(1L, (product, size) => product * size) * first * second * features, summary.MultiplyAdds);
        network.to(ScalarType.Float64);
        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
    }
}
