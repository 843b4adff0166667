using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.Json;

/// <summary>The graph of a network as JSON, a layer a line: docs/graph.md says what stands where.</summary>
internal static class GraphJson
{
    private const int Version = 1;

    public static IEnumerable<string> Lines(Network network)
    {
        var (graph, totals) = (FlatGraph.Of(network), network.Totals!);
        yield return $"{{\"version\":{Version},\"name\":{JsonText.Of(network.Spec.Name.TrimStart('@'))},";
        yield return $"\"inputs\":{JsonText.List([Input(network)])},";
        yield return $"\"outputs\":{JsonText.List(graph.Results.Select((layer, i) => Output(network, layer, i)))},";
        yield return $"\"parameters\":{JsonText.Of(totals.Parameters)},\"buffers\":{JsonText.Of(totals.Buffers)},"
            + $"\"multiply_adds\":{JsonText.Of(totals.MultiplyAdds)},\"training_multiply_adds\":{JsonText.Of(totals.TrainingMultiplyAdds)},";
        if (graph.Blocks.Count > 0)
        {
            yield return "\"blocks\":[";
            for (var i = 0; i < graph.Blocks.Count; i++)
                yield return Block(graph.Blocks[i]) + (i + 1 < graph.Blocks.Count ? "," : "],");
        }

        yield return "\"nodes\":[";
        for (var i = 0; i < graph.Layers.Count; i++)
            yield return Node(graph.Layers[i]) + (i + 1 < graph.Layers.Count ? "," : "]}");
    }

    private static string Input(Network network) => JsonText.Object(
        ("name", JsonText.Of(network.Nodes[0].Name)),
        ("node", "0"),
        ("shape", JsonText.List(network.InputShape.Dims)),
        ("smallest", JsonText.List(network.SmallestInput.Dims)),
        ("kind", JsonText.Of(SnakeCase.Of($"{network.Kind()}"))));

    private static string Output(Network network, int layer, int index) => JsonText.Object(
        ("name", JsonText.Of(index == 0 ? "result" : network.Results[index - 1].Name)),
        ("node", Literal.Of(layer)),
        ("training_only", index > 0 && network.Results[index - 1].TrainingOnly ? "true" : null));

    private static string Block(FlatBlock block) => JsonText.Object(
        ("name", JsonText.Of(block.Name)),
        ("type", JsonText.Of($"{block.Layer.Op["Type"]}")),
        ("text", JsonText.Of(block.Layer.Text)),
        ("first", Literal.Of(block.First)),
        ("count", Literal.Of(block.Count)),
        ("node", Literal.Of(block.Result)),
        ("weights", block.WeightsOf is null ? null : JsonText.Of(block.WeightsOf)));

    private static string Node(FlatLayer layer)
    {
        var node = layer.Node;
        var op = node.Layer.Op;
        return JsonText.Object(
            ("name", JsonText.Of(layer.Name)),
            ("op", JsonText.Of(op.Name)),
            ("settings", SettingsJson.Of(op)),
            ("inputs", JsonText.List(layer.Inputs.Select(input => Literal.Of(input)))),
            ("weights", layer.WeightsOf is { } owner ? Literal.Of(owner) : null),
            ("block", layer.Block.Length == 0 ? null : JsonText.Of(layer.Block)),
            ("shape", JsonText.List(node.Output.Dims)),
            ("parameters", layer.Parameters == 0 ? null : JsonText.Of(layer.Parameters)),
            ("buffers", layer.Buffers == 0 ? null : JsonText.Of(layer.Buffers)),
            ("multiply_adds", node.MultiplyAdds == 0 ? null : JsonText.Of(node.MultiplyAdds)),
            ("field", node.Field.Axes.Count == 0 ? null : JsonText.List(node.Field.Axes.Select(Field))),
            ("training_only", layer.TrainingOnly ? "true" : null),
            ("text", JsonText.Of(node.Layer.Text)));
    }

    private static string Field(AxisField axis) => JsonText.Object(
        ("size", JsonText.Of(axis.Size)),
        ("smallest", axis.SmallestSize == axis.Size ? null : JsonText.Of(axis.SmallestSize)),
        ("stride", !axis.HasPlace ? null : axis.Period == 1 ? Literal.Of(axis.Jump) : $"[{axis.Jump},{axis.Period}]"),
        ("offset", axis.HasPlace ? Literal.Of(axis.Offset) : null));
}
