using System.Globalization;
using System.Text.RegularExpressions;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Docs;

/// <summary>The page of the zoo has every network with its numbers, and no family has more blocks than torchvision has modules.</summary>
public partial class ZooPageTests
{
    private static readonly Page Zoo = Page.Read("docs/zoo.md");

    [Fact]
    public void Every_network_stands_there_with_its_numbers() =>
        Assert.Equal(Summaries.All.Select(network => Row(network.Name, network.Summary)), NetworkPattern().Matches(Zoo.Text).Select(row => row.Value));

    [Fact]
    public void No_family_has_more_blocks_than_torchvision_has_modules()
    {
        var families = FamilyPattern().Matches(Zoo.Section("## Blocks").Text);
        Assert.Equal(16, families.Count);
        Assert.All(families, family =>
        {
            var blocks = NamePattern().Matches(family.Groups["ours"].Value);
            Assert.All(blocks, block => Assert.NotNull(typeof(Summaries).Assembly.GetType($"TorchDsl.Samples.Zoo.{block.Groups[1].Value}")));
            Assert.InRange(blocks.Count, 1, NamePattern().Count(family.Groups["theirs"].Value));
        });
    }

    private static string Row(string name, Summary summary)
    {
        var culture = CultureInfo.InvariantCulture;
        var multiplyAdds = summary.MultiplyAdds.Value is { } count ? count.ToString("N0", culture) : "";
        return $"| `{name}` | [`{summary.Network}`]({Link(summary.Network)}) | {summary.Parameters.ToString("N0", culture)} | {multiplyAdds} |";
    }

    private static string Link(string network) => Regex.Match(Zoo.Text, $@"\[`{network}`\]\((?<link>[^)]*)\)").Groups["link"].Value;

    [GeneratedRegex(@"^\| `[^`]*` \| \[.*\|$", RegexOptions.Multiline)]
    private static partial Regex NetworkPattern();

    [GeneratedRegex(@"^\| [A-Z][^|`]* \| (?<ours>`[^|]*) \| (?<theirs>`[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex FamilyPattern();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex NamePattern();
}
