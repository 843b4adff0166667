using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Checks that a graph says everything of its network. What is wrong is thrown in one line.</summary>
internal static class GraphCheck
{
    // What draws random numbers; a module that was written by hand may.
    private static readonly string[] Random = ["dropout", "alpha_dropout", "spatial_dropout", "stochastic_depth", "lstm", "gru", "self_attention", "module"];

    /// <summary>The graph of a generated class.</summary>
    public static NetworkGraph GraphOf(Type type) => (NetworkGraph)type.GetProperty("Graph")!.GetValue(null)!;

    /// <summary>Whether the graph tells in which order random numbers are drawn: nodes that only run in training may run later than they stand.</summary>
    public static bool HasOrder(NetworkGraph graph) =>
        !graph.Nodes.Any(node => node.TrainingOnly) || !graph.Nodes.Any(node => Random.Contains(node.Op));

    /// <summary>Checks all outputs, the shapes of all nodes and the statistics that are learned, in training and in eval.</summary>
    /// <returns>Whether there was a number among the main results in eval: where there is none, they say nothing.</returns>
    public static bool Runs(NetworkGraph graph, nn.Module network, Func<Tensor> input) => Runs(graph, network, () => [input()]);

    /// <summary>The same of a network with several inputs.</summary>
    public static bool Runs(NetworkGraph graph, nn.Module network, Func<Tensor[]> input)
    {
        var hasNumbers = false;
        using var mode = no_grad();
        foreach (var training in HasOrder(graph) ? new[] { true, false } : [false])
        {
            using var scope = NewDisposeScope();
            network.train(training);
            var interpreter = new GraphInterpreter(graph, network, input());
            var (expected, given) = (input(), input());
            manual_seed(3);
            var results = interpreter.Run(expected, training);
            manual_seed(3);
            var outputs = CompiledGraph.Call(network, given);
            var when = training ? "in training" : "in eval";
            Require(outputs.Length == results.Length, $"The graph has {results.Length} outputs, the network {outputs.Length}.");
            for (var i = 0; i < outputs.Length; i++)
                Require(Equal(results[i], outputs[i]), $"{graph.Outputs[i].Name} is another {when}: {Compare(results[i], outputs[i])}.");
            foreach (var (name, buffer) in network.named_buffers())
                Require(Equal(interpreter.Tensors[name], buffer), $"{name} is another {when}: {Compare(interpreter.Tensors[name], buffer)}.");
            hasNumbers = outputs[0]!.isfinite().any().item<bool>();
        }

        return hasNumbers;
    }

    /// <summary>Gives a network weights and statistics that differ wherever they can.</summary>
    public static void Draw(nn.Module network)
    {
        using var mode = no_grad();
        using var scope = NewDisposeScope();
        manual_seed(1);
        foreach (var parameter in network.parameters())
            parameter.add_((rand(parameter.shape) - 0.5) / 2);
        Sweep.Zoo.SmallZoo.DrawStatistics(network);
    }

    public static void Require(bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }

    private static bool Equal(Tensor? one, Tensor? other) => one is null || other is null
        ? one is null && other is null
        : one.dtype == other.dtype && one.shape.SequenceEqual(other.shape) && one.contiguous().bytes.SequenceEqual(other.contiguous().bytes);

    private static string Compare(Tensor? one, Tensor? other) => one is null || other is null || !one.shape.SequenceEqual(other.shape)
        ? $"{one?.ToString() ?? "null"}, {other?.ToString() ?? "null"}"
        : $"{(one - other).abs().max().to(float64).item<double>()} apart, where the largest is {one.abs().max().to(float64).item<double>()}";
}
