using System.Text.RegularExpressions;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.House;

namespace TorchDsl.Tests.Docs;

/// <summary>The page on the architecture draws the rooms as they are, and quotes files as they are.</summary>
public partial class ArchitectureTests
{
    private static readonly Page Architecture = Page.Read("docs/architecture.md");

    [Fact]
    public void The_picture_has_the_rooms_and_their_arrows()
    {
        var picture = Assert.Single(Architecture.Blocks("mermaid"));
        var boxes = BoxPattern().Matches(picture).ToDictionary(match => match.Groups["box"].Value, match => match.Groups["room"].Value);
        Assert.Equal(Sorted(RoomTests.Under.Keys.Select(Named)), Sorted(boxes.Values));

        var arrows = ArrowPattern().Matches(picture).Select(match => (From: boxes[match.Groups["from"].Value], To: boxes[match.Groups["to"].Value]));
        var known = RoomTests.Under.SelectMany(room => room.Value.Select(under => (From: Named(room.Key), To: Named(under))));
        Assert.Equal(Sorted(known.Select(Drawn)), Sorted(arrows.Select(Drawn)));
    }

    [Fact]
    public void Quoted_code_is_the_files()
    {
        var quotes = Architecture.Blocks("csharp").Select(block => block.Split('\n', 2)).Select(parts => (Comment: parts[0], Code: parts[1])).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.StartsWith("// ", quote.Comment));
        Assert.DoesNotContain(quotes, quote => !FileOf(quote.Comment).Contains(WithoutSpace(quote.Code), StringComparison.Ordinal));
    }

    private static string FileOf(string comment) => WithoutSpace(File.ReadAllText(Path.Combine(Repository.Root, comment["// ".Length..])));

    // The generator's own folder is the room without a name.
    private static string Named(string room) => room.Length == 0 ? "Generator" : room;

    private static string Drawn((string From, string To) arrow) => $"{arrow.From} --> {arrow.To}";

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    // What is quoted out of a method stands further left, and long lines may be broken elsewhere.
    private static string WithoutSpace(string code) => SpacePattern().Replace(code, "");

    [GeneratedRegex("""^ *(?<box>\w+)\["(?<room>[^"]+)"\]$""", RegexOptions.Multiline)]
    private static partial Regex BoxPattern();

    [GeneratedRegex(@"^ *(?<from>\w+) --> (?<to>\w+)$", RegexOptions.Multiline)]
    private static partial Regex ArrowPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
