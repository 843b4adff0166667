using TorchSharp;
using static TorchDsl.Tests.Graph.Interpreting.GraphCheck;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Checks that a graph adds up: nodes, blocks and totals.</summary>
internal static class GraphSums
{
    public static void Check(NetworkGraph graph, nn.Module network, params Tensor[] inputs)
    {
        CheckTensors(graph, network);
        CheckMultiplyAdds(graph, FreeSizes.Of(graph, inputs));
        CheckTrainingOnly(graph);
        foreach (var block in graph.Blocks)
            CheckBlock(graph, block);
    }

    private static void CheckTensors(NetworkGraph graph, nn.Module network)
    {
        using var scope = NewDisposeScope();
        var tensors = new NetworkTensors(network);
        foreach (var node in graph.Nodes.Where(node => !IsUncounted(node)))
        {
            var own = (node.Weights is null ? tensors.Of(node.Name) : []).ToLookup(tensors.Buffers.Contains, key => tensors[key].numel());
            Require(node.Parameters == own[false].Sum(), $"{node} has {own[false].Sum()} parameters, not {node.Parameters}.");
            Require(node.Buffers == own[true].Sum(), $"{node} has {own[true].Sum()} elements in buffers, not {node.Buffers}.");
        }

        HashSet<string> uncounted = [.. graph.Nodes.Where(IsUncounted).SelectMany(node => tensors.Of(node.Name))];
        var (parameters, buffers) = (Count(isBuffer: false), Count(isBuffer: true));
        Require(graph.Parameters == parameters, $"There are {parameters} parameters, not {graph.Parameters}.");
        Require(graph.Buffers == buffers, $"There are {buffers} elements in buffers, not {graph.Buffers}.");
        Require(graph.Parameters == graph.Nodes.Sum(node => node.Parameters), "The nodes' parameters are not the graph's.");
        Require(graph.Buffers == graph.Nodes.Sum(node => node.Buffers), "The nodes' buffers are not the graph's.");

        long Count(bool isBuffer) => tensors.Keys.Except(uncounted).Where(key => tensors.Buffers.Contains(key) == isBuffer).Sum(key => tensors[key].numel());
    }

    // A module that was written by hand counts with what its Shape says, and DSL5005 tells where it says nothing.
    private static bool IsUncounted(GraphNode node) => node is { Op: "module", Parameters: 0 };

    private static void CheckMultiplyAdds(NetworkGraph graph, FreeSizes sizes)
    {
        var (eval, training) = (graph.Nodes.Where(node => !node.TrainingOnly).Sum(Cost), graph.Nodes.Sum(Cost));
        Require(sizes.At(graph.MultiplyAdds) == eval, $"The nodes have {eval} multiply-adds in eval, not {graph.MultiplyAdds}.");
        Require(sizes.At(graph.TrainingMultiplyAdds) == training, $"The nodes have {training} multiply-adds in training, not {graph.TrainingMultiplyAdds}.");

        long Cost(GraphNode node) => sizes.At(node.MultiplyAdds);
    }

    // Of what no output needs, the graph says nothing.
    private static void CheckTrainingOnly(NetworkGraph graph)
    {
        var (all, always) = (GraphInterpreter.Needed(graph, _ => true), GraphInterpreter.Needed(graph, output => !output.TrainingOnly));
        // An input comes in whatever reads it.
        foreach (var node in graph.Nodes.Where(node => all[node.Index] && node.Op != "input"))
            Require(node.TrainingOnly != always[node.Index], $"{node} only runs in training, or does not: the outputs say otherwise.");
    }

    private static void CheckBlock(NetworkGraph graph, GraphBlock block)
    {
        var inside = graph.Nodes.Where(node => node.Block == block.Name || node.Block?.StartsWith(block.Name + ".", StringComparison.Ordinal) == true);
        Require(
            inside.Select(node => node.Index).SequenceEqual(Enumerable.Range(block.First, block.Count)),
            $"The nodes of {block.Name} are not the {block.Count} from {block.First} on.");
        Require(
            (block.Node >= block.First && block.Node < block.First + block.Count) || inside.All(node => node.Index > block.Node),
            $"{block.Name} gives back node {block.Node}, which is neither its own nor before it.");
        var owners = inside.Where(node => node.Weights is not null).Select(node => graph.Nodes[node.Weights!.Value].Name);
        Require(
            block.Weights is null || owners.All(owner => owner.StartsWith(block.Weights + ".", StringComparison.Ordinal)),
            $"{block.Name} has weights of others than {block.Weights}.");
    }
}
