namespace TorchDsl.Samples.Commands;

/// <summary>A form in which <c>summary</c> writes a network.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes a network: its summary as a table of a format, or its graph.</param>
internal sealed record Rendering(string Name, Func<Summary, NetworkGraph, SummaryFormat, string> Write)
{
    private static readonly Rendering[] All =
    [
        new("text", (summary, _, format) => summary.ToTable(format)),
        new("markdown", (_, graph, _) => graph.ToMarkdown()),
        new("json", (_, graph, _) => graph.ToJson()),
        new("csv", (_, graph, _) => graph.ToCsv()),
        new("mermaid", (_, graph, _) => graph.ToMermaid()),
        new("svg", (_, graph, _) => graph.ToSvg()),
        new("html", (_, graph, _) => graph.ToHtml()),
    ];

    public static Rendering Text => All[0];

    public static IEnumerable<string> Names => All.Select(rendering => rendering.Name);

    public static Rendering? Find(string name) => Array.Find(All, rendering => rendering.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
