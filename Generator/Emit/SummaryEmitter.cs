using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Emit;

/// <summary>The property <c>Summary</c>, with a row per layer.</summary>
internal static class SummaryEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        writer.Summary("The layers, with shapes, parameters, multiply-adds and receptive fields.");
        writer.Line($"public static global::TorchDsl.Summary Summary {{ get; }} = new({Literal.Of(network.Spec.Name)},");
        writer.Line("[");
        foreach (var node in network.Nodes)
            writer.Line("    " + Row(node) + ",");
        writer.Line("]);");
    }

    private static string Row(Node node)
    {
        var fields = node.Field.Axes.Select(axis => $"new({Literal.Of(axis.Size)}, {OrNull(axis.Stride)}, {OrNull(axis.Offset)})");
        var layer = node.Layer;
        return $"new({Literal.Of(node.Name)}, {Literal.Of(layer.Text)}, new({string.Join(", ", node.Output.Dims)}), "
            + $"{Literal.Of(layer.Parameters)}, {Literal.Of(layer.Buffers)}, {Literal.Of(node.MultiplyAdds)}, [{string.Join(", ", fields)}])";
    }

    private static string OrNull(long? value) => value is { } number ? Literal.Of(number) : "null";
}
