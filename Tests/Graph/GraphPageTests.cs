using System.Text.RegularExpressions;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Sweep;

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

    [Fact]
    public void Every_op_and_setting_of_the_language_is_explained()
    {
        var ops = SweptLayers.All.SelectMany(swept => Inference.Infer(RandomNetworkTests.ToSpec(swept.Network)).Nodes).Select(node => node.Layer.Op);
        foreach (var op in ops.Where(op => op.Name != "block").DistinctBy(op => op.Name))
        {
            var row = page.Text.Split('\n').Single(line => line.StartsWith($"| `{op.Name}` |", StringComparison.Ordinal));
            Assert.All(
                op.Settings.Where(setting => setting.IsResolved),
                setting => Assert.Contains($"`{SnakeCase.Of(setting.Name)}`", row, StringComparison.Ordinal));
        }
    }

    private static string SampleWithoutSettings() => SettingsPattern().Replace(Sample.Json, "\"settings\":{}");

    [GeneratedRegex("\"(?<name>[a-z_]+)\":")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex("\"settings\":{[^}]*}")]
    private static partial Regex SettingsPattern();
}
