using System.Text.RegularExpressions;
using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Drawing;

/// <summary>A chart's lines are of a few forms, its boxes are joined as the graph's nodes are, and it is not too large.</summary>
public partial class MermaidTests
{
    public static TheoryData<string> Networks => [.. Summaries.Names];

    [Fact]
    public void A_small_network_has_all_its_layers_and_shapes()
    {
        var lines = LeNet5.Graph.ToMermaid().Split('\n');
        Assert.Contains("  n1[\"conv1<br>Conv(1, 6, 5, Padding = 2)\"]", lines);
        Assert.Contains("  n0 -->|\"1×28×28\"| n1", lines);
        Assert.Equal(LeNet5.Graph.Nodes.Count - 1, lines.Count(line => line.Contains("-->", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_zoos_charts_are_read(string name) => AssertIsChart(DrawnGraphs.Zoo(name).ToMermaid());

    [Fact]
    public void Equal_blocks_are_one_box() =>
        Assert.Contains("[[\"layer3.1 … layer3.35<br>Bottleneck ×35\"]]", ResNet152.Graph.ToMermaid(), StringComparison.Ordinal);

    [Fact]
    public void Hostile_names_stay_in_their_quotes()
    {
        var chart = DrawnGraphs.HostileGraph().ToMermaid();
        AssertIsChart(chart);
        Assert.Contains("#60;#47;script#62;", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_layers_are_folded() => AssertIsChart(DrawnGraphs.Chain(10_000).ToMermaid());

    [Fact]
    public void What_is_left_out_is_said()
    {
        var chart = DrawnGraphs.Dense(90).ToMermaid();
        AssertIsChart(chart);
        Assert.Matches("note\\[\"[0-9]+ long edges are not drawn", chart);
    }

    private static void AssertIsChart(string chart)
    {
        Assert.InRange(chart.Length, 1, 50_000);
        var lines = chart.TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart TD", lines[0]);
        HashSet<string> boxes = [];
        var (depth, edges) = (0, 0);
        foreach (var line in lines.Skip(1).Select(line => line.Trim()))
        {
            if (line == "end")
                depth--;
            else if (Subgraph().Match(line) is { Success: true } subgraph)
                (depth, _) = (depth + 1, boxes.Add(subgraph.Groups[1].Value));
            else if (Edge().Match(line) is { Success: true } edge)
            {
                edges++;
                Assert.Contains(edge.Groups[1].Value, boxes);
                Assert.Contains(edge.Groups[2].Value, boxes);
            }
            else
            {
                var box = Box().Match(line);
                Assert.True(box.Success, line);
                Assert.True(boxes.Add(box.Groups[1].Value), line);
            }

            Assert.True(depth >= 0);
        }

        Assert.Equal(0, depth);
        Assert.InRange(edges, 1, 500);
    }

    [GeneratedRegex("""^subgraph (g\d+)\["[^"<>&`\\]*"\]$""")]
    private static partial Regex Subgraph();

    [GeneratedRegex("""^([ng]\d+) -->\|"[^"<>&`|]*"\| ([ng]\d+)$""")]
    private static partial Regex Edge();

    // The quotes between which a caption stands are the only ones.
    [GeneratedRegex("""^([ng]\d+|note)(\[|\[\[|\[/|\(\[|\(\()"([^"<>&`\\|]|<br>)*"(\]|\]\]|/\]|\]\)|\)\))$""")]
    private static partial Regex Box();
}
