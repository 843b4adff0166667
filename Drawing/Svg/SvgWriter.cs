using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace TorchDsl.Svg;

/// <summary>Writes the elements of a picture.</summary>
internal sealed class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private readonly XmlWriter xml;

    public SvgWriter(XmlWriter xml, double width, double height)
    {
        this.xml = xml;
        Start("svg", ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)), ("role", "img"));
    }

    public void Describe(string title, string description, string style)
    {
        xml.WriteElementString("title", Namespace, title);
        xml.WriteElementString("desc", Namespace, description);
        xml.WriteElementString("style", Namespace, style);
        Start("defs");
        Start("marker", ("id", "arrow"), ("viewBox", "0 0 8 8"), ("refX", "8"), ("refY", "4"), ("markerWidth", "7"), ("markerHeight", "7"),
            ("markerUnits", "userSpaceOnUse"), ("orient", "auto"));
        Element("path", ("d", "M0 0L8 4L0 8z"), ("fill", "#444"));
        End();
        End();
    }

    public void Frame(JsonElement frame) => Rectangle("frame", Of(frame, "x"), Of(frame, "y"), Of(frame, "width"), Of(frame, "height"));

    /// <summary>Writes a frame's title, which stands above the edges.</summary>
    public void Title(JsonElement frame) => Text("title", Of(frame, "x") + 8, Of(frame, "y") + 15, frame.GetProperty("title").GetString()!);

    public void Edge(JsonElement edge)
    {
        Element("path", ("class", "edge"), ("d", edge.GetProperty("path").GetString()!), ("marker-end", "url(#arrow)"),
            ("data-from", $"{edge.GetProperty("from").GetInt32()}"), ("data-to", $"{edge.GetProperty("to").GetInt32()}"));
        var label = edge.GetProperty("label").GetString()!;
        Text("shape", Of(edge, "x") + 4, Of(edge, "y") + 4, label, Of(edge, "labelWidth"));
    }

    public void Box(JsonElement box, string icon, bool isFolded, string title)
    {
        var (x, y, width, height) = (Of(box, "x"), Of(box, "y"), Of(box, "width"), Of(box, "height"));
        var text = box.GetProperty("text").GetString()!;
        Start("g", ("data-part", $"{box.GetProperty("part").GetInt32()}"));
        xml.WriteElementString("title", Namespace, title);
        Rectangle("box", x, y, width, height);
        if (isFolded)
            Rectangle("double", x + 2, y + 2, width - 4, height - 4);
        Element("path", ("class", "icon"), ("d", icon), ("transform", $"translate({Number(x + 7)} {Number(y + (height / 2) - 8)})"));
        Text("name", x + 30, y + (text.Length > 0 ? 18 : 19), box.GetProperty("name").GetString()!, Of(box, "nameWidth"));
        if (text.Length > 0)
            Text("text", x + 30, y + 33, text, Of(box, "textWidth"));
        End();
    }

    public void Rectangle(string name, double x, double y, double width, double height) => Element(
        "rect", ("class", name), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", name == "back" ? "0" : "3"));

    /// <summary>Writes a text, where a width is given so wide as it was measured, whatever font there is.</summary>
    public void Text(string name, double x, double y, string text, double? width = null)
    {
        Start("text", ("class", name), ("x", Number(x)), ("y", Number(y)));
        if (width is > 0)
        {
            xml.WriteAttributeString("textLength", Number(width.Value));
            xml.WriteAttributeString("lengthAdjust", "spacingAndGlyphs");
        }

        xml.WriteString(text);
        End();
    }

    public void End() => xml.WriteEndElement();

    private void Element(string name, params (string Name, string Value)[] attributes)
    {
        Start(name, attributes);
        End();
    }

    private void Start(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
    }

    private static double Of(JsonElement element, string property) => element.GetProperty(property).GetDouble();

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
