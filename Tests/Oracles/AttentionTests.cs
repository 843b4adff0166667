using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using TorchSharp.Modules;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>Random attention beside TorchSharp's own module, products of matrices beside those of each sample, and windows beside their definition.</summary>
[Collection(nameof(Alone))]
public class AttentionTests(ITestOutputHelper output)
{
    private static Gen<DrawnNetwork> Windows =>
        from sizes in Gen.ArrayOf(Gen.Choose(1, 9), 2)
        from features in Gen.Elements(2, 4, 6)
        from layers in Gen.ArrayOf(Window(), 2)
        from count in Gen.Choose(1, 2)
        select new DrawnNetwork([.. sizes, features], layers[..count]);

    [Fact]
    public void Attention_is_TorchSharps()
    {
        var drawn = Seed.Sample(Attention.Drawn, 60).ToArray();
        var source = string.Join('\n', drawn.Select((attention, i) => $"{attention.Code} public partial class Net{i};"));
        var assembly = Compiler.Compile("#pragma warning disable\nusing TorchDsl;\n" + source).Load();
        for (var i = 0; i < drawn.Length; i++)
        {
            using var scope = NewDisposeScope();
            using var network = (nn.Module)Activator.CreateInstance(assembly.GetType($"Net{i}")!)!;
            drawn[i].Check(network, (Summary)network.GetType().GetProperty("Summary")!.GetValue(null)!);
        }
    }

    [Fact]
    public void Windows_are_refused_where_there_are_none()
    {
        var (legal, illegal) = (0, 0);
        Prop.ForAll(Windows.ToArbitrary(), drawn => _ = RandomNetworkTests.Agrees(drawn) ? legal++ : illegal++).Check(Seed.Config(300));
        output.WriteLine($"{legal} legal networks agree, {illegal} illegal ones are refused by both.");
        Assert.True(legal > 60 && illegal > 60, $"Only {legal} legal and {illegal} illegal networks were drawn.");
    }

    [Fact]
    public void Windows_are_what_they_are_by_definition()
    {
        var drawn = Seed.Sample(Windows, 150).Where(network => RandomNetworkTests.Infer(network).Problems.Count == 0).ToArray();
        Assert.True(drawn.Length >= 20, $"Only {drawn.Length} legal networks were drawn.");
        var source = string.Join('\n', drawn.Select((network, i) => $"{network} public partial class Net{i};"));
        var assembly = Compiler.Compile("#pragma warning disable\nusing TorchDsl;\n" + source).Load();
        for (var i = 0; i < drawn.Length; i++)
        {
            using var scope = NewDisposeScope();
            manual_seed(i);
            using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(assembly.GetType($"Net{i}")!)!;
            manual_seed(i);
            var layers = drawn[i].Layers.Select(layer => RandomNetworkTests.Module(layer, [2, .. drawn[i].Input.Select(size => (long)size)])).ToList();
            layers.ForEach(layer => layer.eval());
            network.eval();
            // Weights of 0.02 say little.
            using (no_grad())
            {
                foreach (var (own, other) in network.parameters().Zip(layers.SelectMany(layer => layer.parameters())))
                {
                    Assert.True(own.allclose(other), $"{drawn[i]} begins with other weights.");
                    own.copy_(randn(own.shape));
                    other.copy_(own);
                }
            }

            // With such weights rounding grows.
            network.to(ScalarType.Float64);
            layers.ForEach(layer => layer.to(ScalarType.Float64));
            var input = randn([2, .. drawn[i].Input.Select(size => (long)size)], ScalarType.Float64, requires_grad: true);
            var twin = input.detach().clone().requires_grad_(true);
            var (result, expected) = (network.call(input), layers.Aggregate(twin, (x, layer) => layer.call(x)));
            Assert.True(result.allclose(expected, 1e-6, 1e-6), $"{drawn[i]} computes other numbers.");
            result.square().sum().backward();
            expected.square().sum().backward();
            Assert.True(input.grad!.allclose(twin.grad!, 1e-6, 1e-6), $"{drawn[i]} computes other gradients.");
        }
    }

    [Fact]
    public void Products_are_those_of_each_sample()
    {
        var (legal, illegal) = (new List<DrawnNetwork>(), 0);
        foreach (var drawn in Seed.Sample(Products, 400))
        {
            using var scope = NewDisposeScope();
            var network = RandomNetworkTests.Infer(drawn);
            var shape = Product([.. drawn.Inputs[0]], [.. drawn.Inputs[1]]);
            Assert.True(shape is null == network.Problems.Count > 0, $"{drawn} is {(shape is null ? "illegal" : "legal")}.");
            if (shape is null)
            {
                illegal++;
                continue;
            }

            Assert.Equal(shape, network.Nodes[^1].Output.Dims.Select(dim => (int)dim.Value));
            Assert.Equal(shape.Aggregate(1L, (product, size) => product * size) * drawn.Input[^1], network.Nodes[^1].MultiplyAdds);
            legal.Add(drawn);
        }

        Assert.True(legal.Count > 60 && illegal > 60, $"Only {legal.Count} legal and {illegal} illegal products were drawn.");
        foreach (var graph in CompiledGraph.Compile([.. legal.Take(40)]))
        {
            using var scope = NewDisposeScope();
            using var network = graph.Create();
            var (left, right) = (graph.Inputs()[0], graph.Inputs()[1]);
            var expected = stack([.. Enumerable.Range(0, 2).Select(i => matmul(left[i], right[i]))]);
            Assert.True(CompiledGraph.Call(network, left, right)[0]!.allclose(expected, 1e-4, 1e-5), $"{graph} computes other numbers.");
        }
    }

    private static Gen<DrawnNetwork> Products =>
        from rank in Gen.Frequency((1, Gen.Constant(1)), (4, Gen.Constant(2)), (5, Gen.Constant(3)), (2, Gen.Constant(4)))
        from more in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        from left in Gen.ArrayOf(Gen.Choose(1, 2), rank)
        from right in Gen.ArrayOf(Gen.Choose(1, 3), rank + more)
        from isFitted in Gen.Elements(true, false)
        select new DrawnNetwork(isFitted && rank > 1 ? [.. left[..^1], right[^2]] : left, [new("MatMul", ("Other", "b"))]) { Others = [("b", right)] };

    // NumPy's rule for two arrays of as many dimensions, two or more; null where there is no product.
    private static int[]? Product(int[] left, int[] right)
    {
        if (left.Length < 2 || left.Length != right.Length || left[^1] != right[^2])
            return null;
        var leading = left[..^2].Zip(right[..^2], (one, other) => one == other || other == 1 ? one : one == 1 ? other : 0).ToArray();
        return leading.Contains(0) ? null : [.. leading, left[^2], right[^1]];
    }

    private static Gen<DrawnLayer> Window() =>
        from features in Draw.Optional("EmbedDim", Draw.Whole(2, 6), 1, 9)
        from heads in Gen.Choose(1, 4)
        from window in Draw.PerAxis(2, 1, 5)
        from shift in Draw.Optional("Shift", Draw.PerAxis(2, 0, 3), 2, 1)
        from bias in Draw.Optional("Bias", Draw.Flag, 1, 2)
        select new DrawnLayer("WindowAttention", [.. features, ("NumHeads", heads), ("Window", window), .. shift, .. bias]);
}
