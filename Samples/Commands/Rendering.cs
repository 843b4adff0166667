using TorchDsl.Samples.Networks;

namespace TorchDsl.Samples.Commands;

/// <summary>A form in which <c>summary</c> writes a network.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes a network.</param>
internal sealed record Rendering(string Name, Func<SummaryEntry, string> Write)
{
    private static readonly Rendering[] All =
    [
        new("text", network => $"{network.Summary}"),
        new("markdown", network => network.Graph().ToMarkdown()),
        new("json", network => network.Graph().ToJson()),
        new("csv", network => network.Graph().ToCsv()),
        new("mermaid", network => network.Graph().ToMermaid()),
        new("svg", network => network.Graph().ToSvg()),
        new("html", network => network.Graph().ToHtml()),
    ];

    public static Rendering Text => All[0];

    public static IEnumerable<string> Names => All.Select(rendering => rendering.Name);

    public static Rendering? Find(string name) => Array.Find(All, rendering => rendering.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
