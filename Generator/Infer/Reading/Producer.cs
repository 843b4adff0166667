using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What a shape comes from, for messages: <c>Flatten, layer 8, produces 400 (16×5×5)</c>.</summary>
internal static class Producer
{
    public static string Of(NetworkSpec spec, IReadOnlyList<Node> nodes, int index)
    {
        if (index < 0)
            return "";
        var node = nodes[index];
        var origin = node.Inputs.Count == 0 ? "" : node.Layer.Origin(nodes[node.Inputs[0]].Output);
        return $"{spec.LayerAt(node.Place)}, produces {node.Output}{origin}";
    }
}
