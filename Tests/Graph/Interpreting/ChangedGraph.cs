using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Changes a graph in one place.</summary>
internal static class ChangedGraph
{
    /// <summary>Each setting of each node changed, with the op and the setting.</summary>
    public static IEnumerable<(string Setting, NetworkGraph Graph)> Settings(NetworkGraph graph) =>
        from node in graph.Nodes
        from setting in node.Settings
        select ($"{node.Op}.{setting.Name}", With(graph, node.Index, json => json["settings"]![setting.Name] = Other(json["settings"]![setting.Name]!)));

    /// <summary>Each connection on which an output depends led to another value of the same shape, where one came before.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="values">What its nodes make.</param>
    public static IEnumerable<(GraphNode Node, NetworkGraph Graph)> Connections(NetworkGraph graph, Tensor[] values) =>
        from node in graph.Nodes
        where GraphInterpreter.Needed(graph, output => !output.TrainingOnly)[node.Index]
        from place in Enumerable.Range(0, node.Inputs.Count)
        let taken = graph.Nodes[node.Inputs[place]]
        from other in graph.Nodes.Take(node.Index)
        where other.Shape.Equals(taken.Shape) && !values[other.Index].allclose(values[taken.Index], equal_nan: true)
        select (node, With(graph, node.Index, json => json["inputs"]![place] = other.Index));

    private static NetworkGraph With(NetworkGraph graph, int node, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(graph.ToJson())!;
        change(json["nodes"]![node]!);
        return NetworkGraph.Read(json.ToJsonString());
    }

    // A number that is larger, the other of two flags, another of two words, and of a list the last item so.
    private static JsonNode Other(JsonNode value) => value switch
    {
        JsonArray list => new JsonArray([.. list.Select((item, i) => i < list.Count - 1 ? item!.DeepClone() : Other(item!))]),
        JsonValue one when one.TryGetValue<bool>(out var flag) => !flag,
        JsonValue one when one.TryGetValue<long>(out var number) => number + 1,
        JsonValue one when one.TryGetValue<double>(out var number) => (number * 1.5) + 0.01,
        _ => (string)value! switch { "zeros" => "reflect", "constant" => "replicate", "nearest" => "bicubic", "none" => "tanh", var other => $"{other}2" },
    };
}
