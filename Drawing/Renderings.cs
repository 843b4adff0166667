using TorchDsl.Html;
using TorchDsl.Mermaid;
using TorchDsl.Model;
using TorchDsl.Svg;
using TorchDsl.Tables;

namespace TorchDsl;

/// <summary>
/// Renders networks for people and for other programs. The same graph always gives the same text. Names are harmless whatever they contain:
/// control characters and marks that turn the direction of writing are shown by their numbers. docs/renderings.md says what each is for.
/// </summary>
public static class Renderings
{
    /// <summary>A table of the layers with the totals, in GitHub's Markdown.</summary>
    /// <param name="graph">The network.</param>
    public static string ToMarkdown(this NetworkGraph graph) => MarkdownTable.Of(NetworkView.Of(graph));

    /// <summary>
    /// A table of the layers as comma-separated values (RFC 4180), with whole numbers as they are and a line of names first. No cell begins
    /// with what a spreadsheet takes for a formula.
    /// </summary>
    /// <param name="graph">The network.</param>
    public static string ToCsv(this NetworkGraph graph) => CsvTable.Of(NetworkView.Of(graph));

    /// <summary>
    /// A Mermaid flowchart, which GitHub draws in a code block of the language <c>mermaid</c>. Blocks are subgraphs, and fold where the chart
    /// would go beyond what Mermaid draws: 500 edges and 50,000 characters.
    /// </summary>
    /// <param name="graph">The network.</param>
    public static string ToMermaid(this NetworkGraph graph) => MermaidChart.Of(NetworkView.Of(graph));

    /// <summary>A picture of the network's graph. Of a large network, blocks are folded, and the picture says so.</summary>
    /// <param name="graph">The network.</param>
    public static string ToSvg(this NetworkGraph graph) => SvgPicture.Of(NetworkView.Of(graph));

    /// <summary>
    /// A page that needs nothing else, and no network: the graph, whose blocks fold, the table, where parameters, multiply-adds and
    /// activations sit, and the receptive field of the chosen layer.
    /// </summary>
    /// <param name="graph">The network.</param>
    public static string ToHtml(this NetworkGraph graph) => HtmlPage.Of(NetworkView.Of(graph));
}
