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
        writer.Line(network.Nodes[0].Output.IsFixed ? "]);" : $"]) {{ MultiplyAdds = {OfDim(Totals.MultiplyAdds(network))}, SmallestInput = new({string.Join(", ", Totals.SmallestInput(network).Dims)}) }};");
    }

    private static string Row(Node node)
    {
        var fields = node.Field.Axes.Select(Field);
        var layer = node.Layer;
        return $"new({Literal.Of(node.Name)}, {Literal.Of(layer.Text)}, new({string.Join(", ", node.Output.Dims.Select(OfDim))}), "
            + $"{Literal.Of(layer.Parameters)}, {Literal.Of(layer.Buffers)}, {OfDim(node.MultiplyAdds)}, [{string.Join(", ", fields)}])";
    }

    private static string Field(AxisField axis)
    {
        if (!axis.HasPlace)
            return $"new({OfDim(axis.Size)}, null, null)";
        var stride = axis.Period == 1 ? Literal.Of(axis.Jump) : $"{axis.Jump}d / {axis.Period}";
        var range = axis.SmallestSize == axis.Size ? "" : $" {{ SmallestSize = {OfDim(axis.SmallestSize)} }}";
        return $"new({OfDim(axis.Size)}, {stride}, {Literal.Of(axis.Offset)}){range}";
    }

    private static string OfDim(Dim dim) => dim.IsFixed ? dim.ToString() : Literal.Of(dim.ToString());
}
