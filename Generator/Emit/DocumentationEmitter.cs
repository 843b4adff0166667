using System.Globalization;
using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Emit;

/// <summary>The class's documentation comment: hovering over its name shows the layers. What a block's outputs see, only its uses know.</summary>
internal static class DocumentationEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        var rows = network.Nodes.Select(node => new[] { node.Name, node.Layer.Text, node.Output.ToString(), Number(node.Layer.Parameters), Number(node.MultiplyAdds), Field(node) })
            .Prepend(["name", "layer", "output", "parameters", "multiply-adds", "receptive field"])
            .Select(row => network.Spec.IsBlock ? row.Take(5).ToArray() : row).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        writer.Line("/// <summary>");
        writer.Line($"/// {network.InputShape} → {network.OutputShape}: {Number(Totals.Parameters(network))} parameters{(network.Spec.IsBlock ? "" : $", {Number(Totals.MultiplyAdds(network))} multiply-adds")}.");
        writer.Line("/// <code>");
        foreach (var row in rows)
            writer.Line("/// " + Escape(string.Join("  ", row.Select((cell, column) => IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))).TrimEnd());
        writer.Line("/// </code>");
        writer.Line("/// </summary>");
    }

    private static bool IsText(int column) => column < 3;

    // A formula in parameters that nobody would read is left out.
    private static string Number(Dim count) =>
        count.IsFixed ? count.Value.ToString("N0", CultureInfo.InvariantCulture) : count is { IsOpen: true, Length: > 4 } ? "…" : count.ToString();

    private static string Field(Node node) => string.Join("×", node.Field.Axes.Select(axis => axis.Size));

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
