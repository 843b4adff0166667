using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>The generated code of random graphs disposes each of its values once, after its last use, and overwrites none that is read later.</summary>
[Collection(nameof(Alone))]
public class GraphLifetimeTests
{
    [Fact]
    public void Only_the_results_are_left_and_nothing_after_them() => ForEach(OnlyResultsAreLeft);

    [Fact]
    public void The_input_is_not_changed_and_results_outlive_it() => ForEach(ResultsOutliveInput);

    [Fact]
    public void The_input_outlives_the_results() => ForEach(InputOutlivesResults);

    [Fact]
    public void It_runs_again_and_with_hooks_that_read_every_value() => ForEach(RunsAgain);

    /// <summary>All of it for one graph.</summary>
    internal static void Check(CompiledGraph graph)
    {
        foreach (var check in new[] { OnlyResultsAreLeft, ResultsOutliveInput, InputOutlivesResults, RunsAgain })
            InBothModes(graph, check);
    }

    private static void OnlyResultsAreLeft(CompiledGraph graph, nn.Module network)
    {
        var input = graph.Inputs(requiresGrad: true);
        using (no_grad())
            AssertLeft(graph, network, input, _ => { });
        AssertLeft(graph, network, input, results =>
        {
            using var sum = zeros(1);
            using var all = results.Aggregate(sum, (total, result) =>
            {
                using var part = result.sum();
                using var _ = total;
                return total + part;
            });
            all.backward();
        });
    }

    private static void ResultsOutliveInput(CompiledGraph graph, nn.Module network)
    {
        foreach (var requiresGrad in new[] { false, true })
        {
            using var mode = requiresGrad ? enable_grad() : no_grad();
            var inputs = graph.Inputs(requiresGrad);
            var untouched = Bytes(inputs);
            var results = CompiledGraph.Call(network, inputs);
            Assert.Equal(untouched, Bytes(inputs));
            Assert.All(results, result => Assert.False(inputs.Any(input => ReferenceEquals(result, input)), $"{graph} gives its input back."));
            var before = Bytes(results);
            Array.ForEach(inputs, input => input.Dispose());
            Assert.Equal(before, Bytes(results));
        }
    }

    private static void InputOutlivesResults(CompiledGraph graph, nn.Module network)
    {
        var inputs = graph.Inputs();
        var untouched = Bytes(inputs);
        foreach (var result in CompiledGraph.Call(network, inputs))
            result?.Dispose();
        Assert.False(inputs.Any(input => input.IsInvalid), $"{graph} disposes its input.");
        Assert.Equal(untouched, Bytes(inputs));
    }

    private static void RunsAgain(CompiledGraph graph, nn.Module network)
    {
        var input = graph.Inputs();
        manual_seed(graph.Seed);
        var first = Bytes(CompiledGraph.Call(network, input));
        foreach (var layer in network.modules().OfType<nn.Module<Tensor, Tensor>>())
        {
            layer.register_forward_hook((module, value, result) =>
            {
                _ = value.contiguous().bytes.Length + result.contiguous().bytes.Length;
                return result;
            });
        }

        manual_seed(graph.Seed);
        var second = Bytes(CompiledGraph.Call(network, input));
        if (!network.training)
            Assert.True(first.Zip(second).All(pair => pair.First.SequenceEqual(pair.Second)), $"{graph} computes other numbers with hooks.");
    }

    private static void ForEach(Action<CompiledGraph, nn.Module> check)
    {
        foreach (var graph in CompiledGraph.All)
            InBothModes(graph, check);
    }

    private static void InBothModes(CompiledGraph graph, Action<CompiledGraph, nn.Module> check)
    {
        foreach (var training in new[] { true, false })
        {
            using var scope = NewDisposeScope();
            using var network = graph.Create();
            network.train(training);
            graph.Try(() => check(graph, network));
        }
    }

    private static void AssertLeft(CompiledGraph graph, nn.Module network, Tensor[] input, Action<Tensor[]> use)
    {
        var before = LiveTensors.Count;
        Tensor[] results = [.. CompiledGraph.Call(network, input).OfType<Tensor>()];
        Assert.True(LiveTensors.Count == before + results.Length, $"{graph} leaves {LiveTensors.Count - before} tensors for {results.Length} results.");
        use(results);
        foreach (var result in results)
            result.Dispose();
        Assert.True(LiveTensors.Count == before, $"{graph} leaves {LiveTensors.Count - before} tensors after its results.");
    }

    private static byte[][] Bytes(Tensor?[] results) => [.. results.OfType<Tensor>().Select(result => result.detach().contiguous().bytes.ToArray())];
}
