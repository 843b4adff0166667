using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>Random networks: what Infer says of them is what libtorch does with them.</summary>
[Collection(nameof(Alone))]
public class RandomNetworkTests(ITestOutputHelper output)
{
    private static readonly ClassDeclaration Sound = new() { IsPartial = true };

    [Fact]
    public void Shapes_and_parameters_are_libtorchs_and_what_it_refuses_is_refused()
    {
        var (legal, illegal) = (0, 0);
        Prop.ForAll(Draw.Networks.ToArbitrary(), drawn => _ = Agrees(drawn) ? legal++ : illegal++).Check(Seed.Config(4000));
        output.WriteLine($"{legal} legal networks agree, {illegal} illegal ones are refused by both.");
    }

    [Fact]
    public void Generated_code_computes_what_the_modules_compute()
    {
        var drawn = Seed.Sample(Draw.Networks, 400).Where(network => Infer(network).Problems.Count == 0).ToArray();
        Assert.True(drawn.Length >= 40, $"Only {drawn.Length} legal networks were drawn.");
        AssertComputeTheSame(drawn);
    }

    /// <summary>Asserts that what Infer says of a network is what libtorch does with it.</summary>
    /// <returns>Whether both take it.</returns>
    internal static bool Agrees(DrawnNetwork drawn)
    {
        using var scope = NewDisposeScope();
        var network = Infer(drawn);
        var value = zeros([2, .. drawn.Input.Select(size => (long)size)], requires_grad: true);
        for (var i = 0; i < drawn.Layers.Length; i++)
        {
            var refusal = Run(drawn.Layers[i], ref value, out var parameters);
            var problem = network.Problems.Count == 0 ? null : network.Problems[0];
            var refused = problem?.Layer == i + 1;
            if (refusal is not null || refused)
            {
                Assert.True(refused, $"libtorch refuses layer {i + 2} of {drawn}: {refusal}");
                Assert.True(refusal is not null, $"libtorch accepts layer {i + 2} of {drawn}, but: {problem?.Message}");
                return false;
            }

            var node = network.Nodes[i + 1];
            Assert.Equal(value.shape[1..], node.Output.Dims.Select(dim => dim.Value));
            Assert.Equal(parameters, node.Layer.Parameters);
        }

        return true;
    }

    /// <summary>Asserts that generated code computes what the modules compute.</summary>
    internal static void AssertComputeTheSame(DrawnNetwork[] drawn)
    {
        var source = string.Join('\n', drawn.Select((network, i) => $"{network} public partial class Net{i};"));
        var assembly = Compiler.Compile("#pragma warning disable\nusing TorchDsl;\n" + source).Load();
        for (var i = 0; i < drawn.Length; i++)
        {
            manual_seed(i);
            using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(assembly.GetType($"Net{i}")!)!;
            AssertComputesTheSame(network, drawn[i], i);
        }
    }

    // The same seed, so the same weights, for layers are created in the same order; then the same numbers and gradients.
    private static void AssertComputesTheSame(nn.Module<Tensor, Tensor> network, DrawnNetwork drawn, int seed)
    {
        using var scope = NewDisposeScope();
        var input = randn([2, .. drawn.Input.Select(size => (long)size)], requires_grad: true);
        var untouched = input.detach().clone();
        var expected = input.detach().clone().requires_grad_(true);
        manual_seed(seed);
        var layers = new List<nn.Module<Tensor, Tensor>>();
        var value = zeros_like(expected);
        foreach (var layer in drawn.Layers)
        {
            layers.Add(Module(layer, value.shape));
            layers[^1].eval();
            value = layers[^1].call(value);
        }

        foreach (var training in new[] { true, false })
        {
            network.train(training);
            layers.ForEach(layer => layer.train(training));
            manual_seed(seed);
            var result = network.call(input);
            manual_seed(seed);
            var reference = layers.Aggregate(expected, (x, layer) => layer.call(x));
            // Attention is summed in another order than the module's.
            var isRounded = drawn.Layers.Any(layer => layer.Kind == "MultiheadAttention") && result.allclose(reference, atol: 1e-6);
            Assert.True(isRounded || result.contiguous().bytes.SequenceEqual(reference.contiguous().bytes), $"{drawn} computes other numbers.");
            Assert.True(input.bytes.SequenceEqual(untouched.bytes), $"{drawn} overwrites its input.");
            result.sum().backward();
            reference.sum().backward();
            // The gradient of a sum through a normalisation is 0 but for rounding, which follows the layout in memory.
            Assert.True(input.grad!.allclose(expected.grad!, atol: 1e-6, equal_nan: true), $"{drawn} computes other gradients.");
        }
    }

    internal static Network Infer(DrawnNetwork drawn) => Inference.Infer(ToSpec(drawn));

    internal static nn.Module<Tensor, Tensor> Module(DrawnLayer layer, long[] shape) =>
        Family.All.Select(family => family.Module(layer, shape)).First(module => module is not null)!;

    internal static NetworkSpec ToSpec(DrawnNetwork drawn) => new(
        "", EquatableArray<string>.Empty, "Net", Sound, EquatableArray<string>.Empty,
        drawn.Entries.Select(layer => layer.ToSpec()).ToEquatableArray())
    {
        Blocks = DrawnLayer.Blocks(drawn.Layers),
    };

    private static string? Run(DrawnLayer layer, ref Tensor value, out long parameters)
    {
        parameters = 0;
        try
        {
            using var module = Module(layer, value.shape);
            parameters = module.parameters().Sum(parameter => parameter.numel());
            value = module.call(value);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.Message;
        }
    }
}
