using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>The generated code of random graphs computes what TorchSharp's modules compute, put together by the list.</summary>
[Collection(nameof(Alone))]
public class ComputedGraphTests
{
    [Fact]
    public void Results_and_gradients_are_those_of_the_modules()
    {
        foreach (var graph in CompiledGraph.All)
            graph.Try(() => Check(graph));
    }

    [Fact]
    public void Summaries_list_what_the_modules_make()
    {
        foreach (var graph in CompiledGraph.All)
        {
            using var scope = NewDisposeScope();
            var expected = graph.Interpret().Rows.Select(row => $"{string.Join('×', row.Shape)}, {row.Parameters}");
            var summary = (Summary)graph.Type.GetProperty("Summary")!.GetValue(null)!;
            Assert.True(
                summary.Rows.Skip(graph.Drawn.Inputs.Length).Select(row => $"{string.Join('×', row.OutputShape)}, {row.Parameters}").SequenceEqual(expected),
                $"{graph} has other rows:\n{summary}\n{string.Join('\n', expected)}");
            Assert.Equal(summary.Parameters, graph.Create().parameters().Sum(parameter => parameter.numel()));
            Assert.Equal(summary.Rows.Count, summary.Rows.DistinctBy(row => row.Name).Count());
        }
    }

    internal static void Check(CompiledGraph graph)
    {
        using var scope = NewDisposeScope();
        using var network = graph.Create();
        var interpreter = graph.Interpret();
        AssertSame(graph, "weights", network.parameters(), interpreter.Parameters);
        if (IsSteep(graph, interpreter))
        {
            network.to(float64);
            foreach (var module in interpreter.Modules)
                module.to(float64);
        }

        foreach (var training in HasOrder(graph.Drawn) ? new[] { true, false } : [false])
            AssertComputesTheSame(graph, network, interpreter, training);
    }

    // What is random draws its numbers in the order of the list, but for what is only run in training.
    private static bool HasOrder(DrawnNetwork drawn) =>
        !drawn.Layers.Any(step => step.Get("TrainingOnly", false))
        || !drawn.Layers.Any(step => step.Kind.EndsWith("Dropout", StringComparison.Ordinal) || step.Kind == "StochasticDepth" || step.Get("Dropout", 0.0) > 0);

    private static void AssertComputesTheSame(CompiledGraph graph, nn.Module network, Interpreter interpreter, bool training)
    {
        network.train(training);
        interpreter.Train(training);
        var (inputs, expected) = (Inputs(graph, interpreter), Inputs(graph, interpreter));
        manual_seed(graph.Seed);
        var results = CompiledGraph.Call(network, inputs);
        manual_seed(graph.Seed);
        var references = interpreter.Run(expected);
        Assert.Equal(references.Length, results.Length);
        var outputs = graph.Drawn.Layers.Where(step => step.Kind == "Output").ToArray();
        for (var i = 0; i < results.Length; i++)
        {
            var isNull = i > 0 && !training && outputs[i - 1].Get("TrainingOnly", false);
            Assert.True(isNull == results[i] is null, $"Result {i} of {graph} {(isNull ? "must be null in eval" : "is null")}.");
            Assert.True(
                isNull || Equal(results[i]!, references[i]) || (interpreter.HasOtherOrder && Close(results[i]!, references[i])),
                $"Result {i} of {graph} is another.");
        }

        // Of every network parameter, and so of no less and no more than contribute.
        network.zero_grad();
        foreach (var module in interpreter.Modules)
            module.zero_grad();
        Backward(graph, results);
        Backward(graph, [.. references.Select((reference, i) => results[i] is null ? null : reference)]);
        for (var i = 0; i < inputs.Length; i++)
            AssertClose(graph, $"input {i}", inputs[i].grad, expected[i].grad);
        foreach (var ((name, parameter), reference) in network.named_parameters().Zip(interpreter.Parameters))
            AssertClose(graph, name, parameter.grad, reference.grad);
        Assert.True(network.buffers().Zip(interpreter.Buffers).All(pair => Close(pair.First, pair.Second)), $"{graph} has other buffers.");
    }

    // Attention is computed in another order than the module's, and in several on top of each other rounding grows without bounds.
    private static bool IsSteep(CompiledGraph graph, Interpreter interpreter) =>
        graph.Drawn.Layers.Any(step => step.Kind == "MultiheadAttention")
        && !interpreter.Modules.OfType<BlockModule>().Any(block => block.Inner.Parameters.Any());

    private static Tensor[] Inputs(CompiledGraph graph, Interpreter interpreter) => IsSteep(graph, interpreter)
        ? Array.ConvertAll(graph.Inputs(), input => input.to(float64).requires_grad_(true))
        : graph.Inputs(requiresGrad: true);

    // A sum with weights: without them, that of what is normalised has no gradient.
    private static void Backward(CompiledGraph graph, Tensor?[] results)
    {
        manual_seed(graph.Seed);
        results.OfType<Tensor>().Select(result => (result * randn(result.shape)).sum()).Aggregate((sum, each) => sum + each).backward();
    }

    private static void AssertClose(CompiledGraph graph, string name, Tensor? gradient, Tensor? reference)
    {
        Assert.True(gradient is null == reference is null, $"{graph} gives {name} {(gradient is null ? "no" : "a")} gradient.");
        if (gradient is null || reference is null)
            return;
        Assert.True(Close(gradient, reference), $"{graph} gives {name} another gradient.");
    }

    private static bool Close(Tensor value, Tensor reference)
    {
        if (!reference.is_floating_point())
            return Equal(value, reference);
        var size = Math.Max(1, reference.nan_to_num(0, 0, 0).abs().max().to(float64).item<double>());
        return value.shape.SequenceEqual(reference.shape) && value.allclose(reference, atol: 1e-6 * size, equal_nan: true);
    }

    private static void AssertSame(CompiledGraph graph, string what, IEnumerable<Tensor> values, IEnumerable<Tensor> references)
    {
        var (left, right) = (values.ToArray(), references.ToArray());
        Assert.True(left.Length == right.Length && left.Zip(right).All(pair => Equal(pair.First, pair.Second)), $"{graph} has other {what}.");
    }

    private static bool Equal(Tensor value, Tensor reference) =>
        value.shape.SequenceEqual(reference.shape) && value.contiguous().bytes.SequenceEqual(reference.contiguous().bytes);
}
