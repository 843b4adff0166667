using System.Globalization;
using System.Text.Json;
using System.Xml;
using TorchDsl.Layout;
using TorchDsl.Model;

namespace TorchDsl.Svg;

/// <summary>Draws the network's graph as a picture that stands alone.</summary>
internal static class SvgPicture
{
    // dagre takes about a second for them where no browser runs it.
    private const int MostParts = 150;

    private const string Style = """
        text{font:11px Helvetica,Arial,"Liberation Sans",sans-serif;fill:#1c1c1c}.name{font-weight:bold;font-size:12.5px}.shape{font-size:10.5px;fill:#444}
        .box{fill:#fff;stroke:#444}.icon,.edge,.double{fill:none;stroke:#444}.frame{fill:#f4f4f2;stroke:#999;stroke-dasharray:4 3}.back{fill:#fff}
        .title{paint-order:stroke;stroke:#f4f4f2;stroke-width:4px}
        """;

    public static string Of(NetworkView network)
    {
        using var scripts = new Scripts(network, "dagre.min.js", "view.js", "layout.js", "kinds.js");
        var picture = scripts.Evaluate($"layOut(network, seenUpTo(network, {MostParts}))");
        var kinds = scripts.Evaluate("kinds");
        var (width, height) = (picture.GetProperty("width").GetDouble(), picture.GetProperty("height").GetDouble());
        var notes = Notes(network, picture).ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            var svg = new SvgWriter(xml, width, height + (notes.Count * 16));
            svg.Describe($"{network.Name}: {network.Title}", string.Join(", ", network.Totals.Select(total => $"{total.Value} {total.Label}")), Style);
            svg.Rectangle("back", 0, 0, width, height + (notes.Count * 16));
            foreach (var frame in picture.GetProperty("frames").EnumerateArray())
                svg.Frame(frame);
            foreach (var edge in picture.GetProperty("edges").EnumerateArray())
                svg.Edge(edge);
            foreach (var frame in picture.GetProperty("frames").EnumerateArray())
                svg.Title(frame);
            foreach (var box in picture.GetProperty("boxes").EnumerateArray())
            {
                var part = box.GetProperty("part").GetInt32();
                svg.Box(box, kinds.GetProperty(Kind(network, part)).GetProperty("path").GetString()!, part < 0, Title(network, part));
            }

            for (var i = 0; i < notes.Count; i++)
                svg.Text("note", 16, height + (i * 16), notes[i]);
            svg.End();
        }

        return text + "\n";
    }

    private static IEnumerable<string> Notes(NetworkView network, JsonElement picture)
    {
        var folded = picture.GetProperty("boxes").EnumerateArray().Count(box => box.GetProperty("part").GetInt32() < 0);
        if (folded > 0)
            yield return $"{network.Nodes.Count:N0} layers; {folded} blocks are folded.";
        if (picture.GetProperty("leftOut").GetInt32() is > 0 and var leftOut)
            yield return $"{leftOut:N0} long edges are not drawn.";
    }

    private static string Kind(NetworkView network, int part) =>
        part >= 0 ? network.Nodes[part].Kind : network.Groups[-1 - part].Kind switch
        {
            PartKind.Repeat => "repeat",
            PartKind.Section => "section",
            _ => "block",
        };

    private static string Title(NetworkView network, int part) => part < 0
        ? $"{network.Groups[-1 - part].Name}: {network.Groups[-1 - part].Text}"
        : $"{network.Nodes[part].Name}: {network.Nodes[part].Text} → {network.Nodes[part].Shape}";
}
