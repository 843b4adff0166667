using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Samples;

namespace TorchDsl.Tests.Drawing;

/// <summary><c>summary</c> with its options.</summary>
[Collection(nameof(Alone))]
public sealed class SummaryCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Formats => new()
    {
        { "text", $"{LeNet5.Summary}" },
        { "markdown", LeNet5.Graph.ToMarkdown() },
        { "json", LeNet5.Graph.ToJson() },
        { "csv", LeNet5.Graph.ToCsv() },
        { "mermaid", LeNet5.Graph.ToMermaid() },
        { "svg", LeNet5.Graph.ToSvg() },
        { "html", LeNet5.Graph.ToHtml() },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_format_is_written_to_the_output_or_a_file(string format, string text)
    {
        Assert.Equal(text, SampleProgram.Run("summary", "lenet5", "--format", format).Output);
        var run = SampleProgram.Run("summary", "lenet5", "--format", format, "--out", folder["lenet5"]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(text, File.ReadAllText(folder["lenet5"]));
    }

    [Fact]
    public void Two_networks_stand_side_by_side_and_what_differs_is_marked()
    {
        var lines = SampleProgram.Run("summary", "resnet50", "--against", "resnet34").Output.Split('\n');
        AssertHas(lines, "≠  parameters ", "25,557,032     21,797,672  ×0.853");
        AssertHas(lines, "   input  ", "3×224×224      3×224×224");
        AssertHas(lines, "≠  layer1.0.conv1 ", "4,096 | 36,864");
        AssertHas(lines, "-  layer1.0.downsample.0 ", "16,384");
        AssertHas(lines, "   bn1 ", "128");
    }

    [Fact]
    public void A_network_beside_itself_differs_nowhere() =>
        Assert.DoesNotMatch("(?m)^[≠+-]", SampleProgram.Run("summary", "googlenet", "--against", "googlenet").Output);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        SampleProgram.Run("summary", "lenet5", "--format", "pdf").Refuses("--format expects one of text, markdown, json", "but got 'pdf'");
        SampleProgram.Run("summary", "--format", "svg").Refuses("expects a NETWORK");
        SampleProgram.Run("summary", "lenet5", "--against", "lenet").Refuses("There is no network 'lenet'.", "Did you mean lenet5?");
        SampleProgram.Run("summary", "lenet5", "--against", "alexnet", "--format", "svg").Refuses("--against is written as text");
        SampleProgram.Run("summary", "lenet5", "--out", folder["no/such/folder"]).Refuses("--out cannot be written");
    }

    [Fact]
    public void The_docs_show_what_is_written()
    {
        var page = Page.Read("docs/renderings.md");
        Assert.Contains(LeNet5.Graph.ToMermaid(), page.Blocks("mermaid"));
        var csv = LeNet5.Graph.ToCsv().Replace("\r", "", StringComparison.Ordinal);
        Assert.StartsWith(Assert.Single(page.Blocks("csv")).TrimEnd(), csv, StringComparison.Ordinal);
        var table = page.Text.Split('\n').Where(line => line[..Math.Min(7, line.Length)] is "| name " or "| conv1").ToList();
        Assert.Equal(2, table.Count);
        Assert.All(table, line => Assert.Contains(line, LeNet5.Graph.ToMarkdown(), StringComparison.Ordinal));
    }

    private static void AssertHas(string[] lines, string start, string part) => Assert.Contains(lines, line =>
        line.StartsWith(start, StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal));
}
