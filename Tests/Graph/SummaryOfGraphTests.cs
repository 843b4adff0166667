using System.Reflection;
using System.Text.RegularExpressions;
using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Running;

namespace TorchDsl.Tests.Graph;

/// <summary>The summary is a view of the graph.</summary>
public class SummaryOfGraphTests
{
    public static TheoryData<string> Names => [.. Catalogue.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_zoos_summaries_come_back(string name) => AssertComesBack(Catalogue.Find(name)!.Summary);

    [Fact]
    public void Results_free_sizes_and_ranges_come_back()
    {
        AssertComesBack(GraphNet.Summary);
        AssertComesBack(OpenNet.Summary);
        AssertComesBack(SquareNet.Summary);
        AssertComesBack(TextNet.Summary);
        AssertComesBack(Ranges.Summary);
        Assert.Contains(Ranges.Summary.Rows, row => row.ReceptiveField[0].SmallestSize != row.ReceptiveField[0].Size);
        Assert.Contains(Ranges.Summary.Rows, row => row.ReceptiveField[0].Stride is < 1);
    }

    [Fact]
    public void A_block_that_shares_weights_is_one_row()
    {
        var summary = SummaryOf(Sample.Json);
        Assert.Equal(["left", "right", "stage.conv1", "stage.inner.relu1", "stage.add1", "again", "fc1"], summary.Rows.Select(row => row.Name));
        var row = summary.Rows[5];
        Assert.Equal(("Share(\"stage\")", "floor((h+1)/2)", 0, 0), (row.Layer, row.OutputShape.ToString(), row.Parameters, row.Buffers));
        Assert.Equal("216·h·w+7", row.MultiplyAdds.ToString());
        Assert.Equal([new("h", null, null)], row.ReceptiveField);
        Assert.False(row.TrainingOnly);
    }

    [Fact]
    public void The_whole_is_what_the_graph_says()
    {
        var summary = SummaryOf(Sample.Json);
        Assert.Equal(("Everything", "3×h×w"), (summary.Network, summary.InputShape.ToString()));
        Assert.Equal(("10", "3×6×4"), (summary.OutputShape.ToString(), summary.SmallestInput.ToString()));
        Assert.Equal([new("aux", new(8, "h", "w"), true)], summary.Outputs);
        Assert.Equal(("216·h·w", "432·h·w"), (summary.MultiplyAdds.ToString(), summary.TrainingMultiplyAdds.ToString()));
        Assert.Equal((1234, 17), (summary.Parameters, summary.Buffers));
    }

    [Fact]
    public void What_only_runs_in_training_is_marked() =>
        Assert.Equal("stage.inner.relu1", Assert.Single(SummaryOf(Sample.Json).Rows, row => row.TrainingOnly).Name);

    [Theory]
    // Shared blocks side by side, one in another whichever stands first, one of no nodes, one at the end, in any order.
    [InlineData("a+", "a.b,1,2;a,1,3", "0 a 4 5 6")]
    [InlineData("a+", "a,1,3;a.b,1,3", "0 a 4 5 6")]
    [InlineData("ab", "b,4,3;a,1,3", "0 a b")]
    [InlineData("ab", "a,2,0;b,2,1", "0 1 a b 3 4 5 6")]
    [InlineData("a", "a,7,0", "0 1 2 3 4 5 6 a")]
    [InlineData("ab", "a.b,1,1;a.bc,2,1", "0 a.b a.bc 3 4 5 6")]
    public void Shared_blocks_stand_where_their_nodes_are(string why, string blocks, string rows)
    {
        Assert.NotEmpty(why);
        var written = blocks.Split(';').Select(block => block.Split(',')).Select(block =>
            $$"""{"name":"{{block[0]}}","type":"A","text":"{{block[0]}}","first":{{block[1]}},"count":{{block[2]}},"node":0,"weights":"own"}""");
        var nodes = Enumerable.Range(0, 7).Select(i => $$"""{"name":"{{i}}","op":"any","inputs":[],"shape":[],"text":"Any"}""");
        var graph = $$"""
            {"version":1,"name":"Net","inputs":[{"name":"input","node":0,"shape":[],"smallest":[],"kind":"map"}],"outputs":[{"name":"result","node":6}],
            "blocks":[{"name":"own","type":"A","text":"A","first":0,"count":1,"node":0},{{string.Join(',', written)}}],"nodes":[{{string.Join(',', nodes)}}]}
            """;
        Assert.Equal(rows, string.Join(' ', SummaryOf(graph).Rows.Select(row => row.Name)));
    }

    [Fact]
    public void Names_that_break_lines_or_turn_text_are_shown_by_their_numbers()
    {
        const string hostile = "a\nb\u202Ec\u001B[31m\uD800";
        var name = System.Text.Json.JsonSerializer.Serialize(hostile).Replace("\\uFFFD", "\\uD800", StringComparison.Ordinal);
        var nodes = Enumerable.Range(0, 10_000).Select(i => $$"""{"name":{{name}},"op":"any","inputs":[],"shape":[],"text":{{name}}}""");
        var summary = SummaryOf($$"""
            {"version":1,"name":{{name}},"inputs":[{"name":{{name}},"node":0,"shape":[],"smallest":[],"kind":"map"}],
            "outputs":[{"name":"result","node":6}],"nodes":[{{string.Join(',', nodes)}}]}
            """);
        var text = summary.ToString();
        Assert.InRange(text.Split('\n').Length, 10_000, 10_020);
        Assert.DoesNotContain(text, letter => letter is '\u202E' or '\u001B' or '\uD800');
        Assert.Contains("a\\u{000A}b\\u{202E}c", text, StringComparison.Ordinal);
    }

    // Graphs<TNetwork> has but one for each class.
    private static Summary SummaryOf(string json) =>
        (Summary)typeof(Summary).GetMethod("Of", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [NetworkGraph.Read(json)])!;

    // A summary does not say in whose memory results lie.
    private static string WithoutMemory(Summary summary) =>
        Regex.Replace(summary.ToString(), @" \([0-9.]+ [kM]?B\)|Memory for .*\n(  .*\n)+", "");

    private static void AssertComesBack(Summary expected)
    {
        var actual = SummaryOf(SummaryJson.Write(expected));
        Assert.Equal(WithoutMemory(expected), WithoutMemory(actual));
        Assert.Equal(expected.Rows.Select(Values), actual.Rows.Select(Values));
        Assert.Equal(expected.Rows.SelectMany(row => row.ReceptiveField), actual.Rows.SelectMany(row => row.ReceptiveField));
        Assert.Equal(expected.Outputs, actual.Outputs);
        Assert.Equal(
            (expected.Parameters, expected.Buffers, expected.MultiplyAdds, expected.TrainingMultiplyAdds),
            (actual.Parameters, actual.Buffers, actual.MultiplyAdds, actual.TrainingMultiplyAdds));
        Assert.Equal((expected.InputShape, expected.OutputShape, expected.SmallestInput), (actual.InputShape, actual.OutputShape, actual.SmallestInput));
    }

    private static object Values(SummaryRow row) =>
        (row.Name, row.Layer, row.OutputShape, row.Parameters, row.Buffers, row.MultiplyAdds, row.ReceptiveField.Count, row.TrainingOnly);
}

[Input(2, 12, 12), Conv(4, Padding = 1), ConvTranspose(4, Kernel = 3, Stride = 2), Upsample(1.5), AdaptiveAvgPool(5)]
internal sealed partial class Ranges;
