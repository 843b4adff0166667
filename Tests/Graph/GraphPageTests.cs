using System.Text.RegularExpressions;
using TorchDsl.Tests.Docs;

namespace TorchDsl.Tests.Graph;

/// <summary>The page on the graph shows one, and names every property that is read.</summary>
public partial class GraphPageTests
{
    private readonly Page page = Page.Read("docs/graph.md");

    [Fact]
    public void The_graph_that_is_shown_is_one()
    {
        var graph = NetworkGraph.Read(Assert.Single(page.Blocks("json")));
        Assert.Equal("Small: 3×h×w → 8×floor(h/2)×floor(w/2), 4 nodes", graph.ToString());
        Assert.Equal(2, graph.Nodes[3].Settings.Ints("stride")[1]);
    }

    [Fact]
    public void Every_property_of_the_sample_is_explained() => Assert.All(
        PropertyPattern().Matches(SampleWithoutSettings()).Select(match => match.Groups["name"].Value).Distinct(),
        property => Assert.Contains($"| `{property}` |", page.Text, StringComparison.Ordinal));

    private static string SampleWithoutSettings() => SettingsPattern().Replace(Sample.Json, "\"settings\":{}");

    [GeneratedRegex("\"(?<name>[a-z_]+)\":")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex("\"settings\":{[^}]*}")]
    private static partial Regex SettingsPattern();
}
