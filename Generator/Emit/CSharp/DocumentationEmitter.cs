using System.Xml;
using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// The class's documentation comment: hovering over its name shows the layers. Of two summaries editors show the user's alone,
/// and the remarks beside it.
/// </summary>
internal static class DocumentationEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        var multiplyAdds = network.Spec.IsBlock ? "" : $", {LayerTable.Text(network.Totals!.MultiplyAdds)} multiply-adds";
        var inputs = string.Join(", ", Enumerable.Range(0, network.Inputs).Select(input => LayerTable.Text(network.InputShape(input))));
        var shapes = $"{inputs} → {LayerTable.Text(network.OutputShape)}";
        var totals = Escape($"{shapes}: {LayerTable.Text(network.Totals!.Parameters)} parameters{multiplyAdds}.");
        writer.Summary(totals);
        writer.Line("/// <remarks>");
        writer.Line("/// " + totals);
        writer.Line("/// <code>");
        foreach (var line in LayerTable.Of(network))
            writer.Line("/// " + Escape(line));
        writer.Line("/// </code>");
        writer.Line("/// </remarks>");
    }

    private static string Escape(string text) =>
        string.Concat(text.Select((character, i) => MayStand(text, i) ? character : '\uFFFD')).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // In a line of a comment that is XML. Names of layers may have anything in them.
    private static bool MayStand(string text, int i) => char.IsSurrogate(text[i])
        ? (i + 1 < text.Length && char.IsSurrogatePair(text, i)) || (i > 0 && char.IsSurrogatePair(text, i - 1))
        : XmlConvert.IsXmlChar(text[i]) && !char.IsControl(text[i]) && text[i] is not ('\u2028' or '\u2029');
}
