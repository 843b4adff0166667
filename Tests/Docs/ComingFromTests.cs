using System.Text.RegularExpressions;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Docs;

/// <summary>The tables of other names: every name that is answered is in one, and what stands beside it is the answer.</summary>
public partial class ComingFromTests
{
    private static readonly string[] Paths = ["docs/coming-from-pytorch.md", "docs/coming-from-keras.md"];

    private static IEnumerable<(string Name, string Theirs, string Ours)> All =>
        Paths.SelectMany(path => RowPattern().Matches(Page.Read(path).Text))
            .Select(row => (row.Groups["name"].Value, row.Groups["theirs"].Value, row.Groups["ours"].Value));

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (_, theirs, ours) in All)
                rows.Add(theirs, ours);
            return rows;
        }
    }

    [Fact]
    public void Every_name_is_in_a_table()
    {
        var names = typeof(OtherNameAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(OtherNameAttribute))).Select(type => type.Name[..^"Attribute".Length]);
        Assert.Equal(names.Order(StringComparer.Ordinal), All.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_name_is_answered_by_what_stands_beside_it(string theirs, string ours)
    {
        var diagnostic = Assert.Single(Compiler.Compile($"using TorchDsl;\n[Input(8, 8, 8), {theirs}, ReLU] public partial class Net;").Analyzed);
        Assert.Equal("DSL1028", diagnostic.Id);
        if (ours.Length > 0)
            Assert.EndsWith($": write {ours}", diagnostic.GetMessage(), StringComparison.Ordinal);
        else
            Assert.Contains("is no layer here: ", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<theirs>(?<name>\w+)[^`]*)` \| (?:`(?<ours>[^`]+)`)? ?\|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
