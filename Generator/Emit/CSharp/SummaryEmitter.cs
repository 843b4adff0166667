using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The property <c>Summary</c>, with a row per layer.</summary>
internal static class SummaryEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        writer.Summary("The layers, with shapes, parameters, multiply-adds and receptive fields.");
        writer.Generated();
        writer.Line($"public static global::TorchDsl.Summary Summary {{ get; }} = new({Literal.Of(network.Spec.Name)},");
        writer.Line("[");
        var leaves = FlatLayer.Of(network).ToList();
        foreach (var leaf in leaves)
            writer.Line($"    {Row(leaf)}{(leaf.TrainingOnly ? " { TrainingOnly = true }" : "")},");
        var settings = Settings(network, leaves[leaves.Count - 1]).ToList();
        writer.Line(settings.Count == 0 ? "]);" : $"]) {{ {string.Join(", ", settings)} }};");
    }

    private static IEnumerable<string> Settings(Network network, FlatLayer last)
    {
        if (last.Node.Output != network.OutputShape)
            yield return $"OutputShape = {Shape(network.OutputShape)}";
        if (network.Results.Count > 0)
            yield return $"Outputs = [{string.Join(", ", network.Results.Select(result => $"new({Literal.Of(result.Name)}, {Shape(network.Nodes[result.Node].Output)}, {Literal.Of(result.TrainingOnly)})"))}]";
        if (network.InputShape.IsFixed)
            yield break;
        yield return $"MultiplyAdds = {OfDim(Totals.MultiplyAdds(network))}";
        if (network.Results.Any(result => result.TrainingOnly))
            yield return $"TrainingMultiplyAdds = {OfDim(Totals.TrainingMultiplyAdds(network))}";
        yield return $"SmallestInput = {Shape(Totals.SmallestInput(network))}";
    }

    private static string Row(FlatLayer leaf)
    {
        var node = leaf.Node;
        var fields = node.Field.Axes.Select(Field);
        var layer = node.Layer;
        return $"new({Literal.Of(leaf.Name)}, {Literal.Of(layer.Text)}, {Shape(node.Output)}, "
            + $"{Literal.Of(layer.Parameters)}, {Literal.Of(layer.Buffers)}, {OfDim(node.MultiplyAdds)}, [{string.Join(", ", fields)}])";
    }

    private static string Shape(Shape shape) => $"new({string.Join(", ", shape.Dims.Select(OfDim))})";

    private static string Field(AxisField axis)
    {
        if (!axis.HasPlace)
            return $"new({OfDim(axis.Size)}, null, null)";
        var stride = axis.Period == 1 ? Literal.Of(axis.Jump) : $"{axis.Jump}d / {axis.Period}";
        var range = axis.SmallestSize == axis.Size ? "" : $" {{ SmallestSize = {OfDim(axis.SmallestSize)} }}";
        return $"new({OfDim(axis.Size)}, {stride}, {Literal.Of(axis.Offset)}){range}";
    }

    private static string OfDim(SymInt dim) => dim.IsFixed ? dim.ToString() : Literal.Of(dim.ToString());
}
