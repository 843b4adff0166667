using System.Text.RegularExpressions;
using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Docs;

/// <summary>What the documentation shows is what happens.</summary>
public partial class DocumentationTests
{
    /// <summary>The rules that have a page.</summary>
    internal static readonly string[] RuleIds =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "DSL*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] OtherPages =
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/README.md", "docs/language.md", "docs/numbers.md", "docs/graph.md", "docs/renderings.md",
        "docs/pytorch-mistakes.md", "docs/snapshot-testing.md", "docs/architecture.md", "docs/common-tasks.md", "docs/adding-a-layer.md",
        "docs/performance.md", "docs/zoo.md", "docs/editors.md", "docs/coming-from-pytorch.md", "docs/coming-from-keras.md",
    ];

    private static readonly Type[] Bases = [typeof(LayerAttribute), typeof(ClaimAttribute), typeof(GraphAttribute)];

    public static TheoryData<string> Rules => [.. RuleIds.Where(id => id != RulePage.Fault)];

    public static TheoryData<string> CuredRules => [.. RuleIds.Except(RulePage.CuredElsewhere)];

    private static IEnumerable<Page> Pages => RuleIds.Select(id => $"docs/{id}.md").Concat(OtherPages).Select(Page.Read);

    public static TheoryData<string> LayerAttributes =>
    [
        .. typeof(LayerAttribute).Assembly.GetExportedTypes()
            .Where(type => Bases.Any(type.IsSubclassOf) && !type.IsAbstract)
            .Select(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rules_page_shows_its_error(string id)
    {
        var page = Page.Read($"docs/{id}.md");
        var compiled = RulePage.Compile(id);
        var diagnostic = Assert.Single(compiled.Analyzed);
        var said = $"{diagnostic.DefaultSeverity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
        Assert.Equal(Page.Normalize(Assert.Single(page.Blocks("text"))), Page.Normalize(said));
        Assert.Equal(id, diagnostic.Id);
        Assert.StartsWith($"# {id}: {diagnostic.Descriptor.Title}\n", page.Text, StringComparison.Ordinal);

        Assert.Empty(compiled.Errors.Select(error => error.ToString()));
    }

    [Theory]
    [MemberData(nameof(CuredRules))]
    public void A_rules_page_cures_its_error(string id) =>
        Compiler.Compile(Page.Read($"docs/{id}.md").Code($"cures {id}")).WithAdvice().AssertClean();

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule_and_the_index_links_all()
    {
        var rules = RulePage.Rules;
        Assert.Equal(rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleIds);
        var index = Page.Read("docs/README.md").Text;
        foreach (var rule in rules)
            Assert.Contains($"[{rule.Id}]({rule.Id}.md) | {rule.Title}", index);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/language.md")]
    [InlineData("docs/coming-from-pytorch.md")]
    [InlineData("docs/coming-from-keras.md")]
    [InlineData("docs/editors.md")]
    public void Whole_programs_compile(string path)
    {
        var programs = Page.Read(path).Blocks("csharp").Where(block => block.StartsWith("using TorchDsl;", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(programs);
        Assert.All(programs, program => Compiler.Compile(program).WithAdvice().AssertClean());
    }

    [Fact]
    public void The_README_shows_what_a_wrong_Linear_gives()
    {
        var page = Page.Read("README.md");
        var network = page.Blocks("csharp").First().Replace("Linear(400, 120)", "Linear(256, 120)");
        var diagnostic = Assert.Single(Compiler.Compile(network).Analyzed);
        var place = diagnostic.Location.GetLineSpan().StartLinePosition;
        Assert.Contains($"LeNet5.cs({place.Line + 1},{place.Character + 1}): error {diagnostic.Id}: {diagnostic.GetMessage()}\n", page.Blocks("text"));
    }

    [Theory]
    [InlineData("LeNet5", "generated")]
    [InlineData("Residual", "generated for Residual")]
    public void The_generated_code_that_is_shown_is_what_is_generated(string name, string title)
    {
        var page = Page.Read("docs/language.md");
        var network = page.Blocks("csharp").First(block => block.Contains($"class {name};"));
        var generated = Compiler.Compile(network).AssertClean().Generated[$"{name}.TorchDsl.g.cs"]
            .Replace("global::", "").Replace("TorchSharp.torch.", "").Replace("TorchDsl.Generated.", "");
        Assert.Contains(Page.Normalize(page.Code(title).Split('\n', 2)[1]), Page.Normalize(generated));
    }

    [Fact]
    public void The_table_that_is_shown_is_LeNet5s() =>
        Assert.Contains(LeNet5.Summary.ToString(), Page.Read("docs/numbers.md").Blocks("text"));

    [Theory]
    [MemberData(nameof(LayerAttributes))]
    public void Every_layer_is_in_the_table_with_all_its_arguments(string attribute)
    {
        var type = typeof(LayerAttribute).Assembly.GetType("TorchDsl." + attribute)!;
        // A class with a type parameter is called LayerAttribute`1, and written Layer<TModule>.
        var kind = attribute.Split('`')[0][..^"Attribute".Length];
        var written = type.IsGenericType ? $"{kind}<{type.GetGenericArguments()[0].Name}>" : kind;
        var row = Assert.Single(Page.Read("docs/language.md").Text.Split('\n'), line => Regex.IsMatch(line, $@"^\| `{written}[`(]"));
        var arguments = type.GetProperties().Where(property => property.Name is not ("Name" or "Repeat" or "When" or "TypeId"));
        Assert.All(arguments, argument => Assert.Contains(argument.Name, row, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Links_lead_to_pages_that_exist()
    {
        foreach (var page in Pages)
        {
            var targets = LinkPattern().Matches(page.Text).Select(match => match.Groups["target"].Value);
            foreach (var target in targets.Where(target => !target.StartsWith("http", StringComparison.Ordinal)))
                Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path)!, target)), $"{page.Path} links to {target}");
        }
    }

    [Fact]
    public void Files_and_folders_that_pages_name_exist()
    {
        var named = Pages.SelectMany(page => PathPattern().Matches(page.Text).Select(match => (page.Path, Named: match.Value.TrimEnd('.')))).ToList();
        Assert.True(named.Count > 100, $"Only {named.Count} paths are named: the pages are not understood.");
        Assert.Empty(named.Where(path => !Path.Exists(Path.Combine(Repository.Root, path.Named))).Select(path => $"{path.Path} names {path.Named}"));
    }

    [GeneratedRegex(@"\]\((?<target>[^)#]+)[^)]*\)")]
    private static partial Regex LinkPattern();

    // From the repository's root on: what stands behind a slash is a link or the path of another project.
    [GeneratedRegex(@"(?<![\w./])(?:Generator|Runtime|Samples|Testing|Tests|Benchmarks|docs|\.ci)/[\w./-]*(?:#[\w.]+\.verified\.\w+)?")]
    private static partial Regex PathPattern();
}
