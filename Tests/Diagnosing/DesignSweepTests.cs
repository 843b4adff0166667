using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Unchanged;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>Of networks that are published, or that our pages show, nothing is advised without a reason.</summary>
public class DesignSweepTests
{
    private const string Published = "It is published with biases before BatchNorm, and whoever loads weights needs them.";
    private const string OfFields = "The lecture's table is of receptive fields, and has convolutions alone.";

    /// <summary>What is said of the samples: the class, the rule, how often, and why it stays so.</summary>
    private static readonly (string Class, string Rule, int Count, string Reason)[] Said =
    [
        ("CRNN", Rule.BiasBeforeNorm, 2, Published),
        ("PointNet", Rule.BiasBeforeNorm, 4, Published),
        ("PointNet", Rule.DropoutBeforeNorm, 1, "It is published so."),
        ("ReceptiveFieldTable", Rule.LinearMapsInARow, 7, OfFields),
        ("StackedConvolutions", Rule.LinearMapsInARow, 3, OfFields),
        ("TNet", Rule.BiasBeforeNorm, 5, Published),
        ("VGG11BatchNorm", Rule.BiasBeforeNorm, 8, Published),
        ("VGG13BatchNorm", Rule.BiasBeforeNorm, 10, Published),
        ("VGG16BatchNorm", Rule.BiasBeforeNorm, 13, Published),
        ("VGG19BatchNorm", Rule.BiasBeforeNorm, 16, Published),
    ];

    [Fact]
    public void Of_the_samples_only_that_is_said_for_which_there_is_a_reason()
    {
        var said = Advised(Samples()).CountBy(diagnostic => (Class(diagnostic), diagnostic.Id))
            .Select(rule => $"{rule.Key.Item1} {rule.Key.Id} {rule.Value}").Order(StringComparer.Ordinal);
        Assert.Equal(Said.Select(one => $"{one.Class} {one.Rule} {one.Count}"), said);
        Assert.All(Said, one => Assert.EndsWith(".", one.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Our_pages_follow_the_advice_but_where_they_show_it()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md"));
        var programs = pages.SelectMany(path => Page.Read(path).Blocks("csharp"))
            .Where(block => block.Contains("using TorchDsl;", StringComparison.Ordinal)).ToList();
        Assert.True(programs.Count > 150, $"Only {programs.Count} programs are found.");
        var said = programs.SelectMany(program => Advised(Compiler.Compilation(program))
            .Where(diagnostic => !program.StartsWith($"// shows {diagnostic.Id}", StringComparison.Ordinal)));
        Assert.Empty(said.Select(diagnostic => $"{diagnostic}"));
    }

    private static IEnumerable<Diagnostic> Advised(Compilation compilation) =>
        Compiler.AnalyzeAll(compilation).Where(diagnostic => Rule.IsOnDesign(diagnostic.Id));

    // All networks, blocks and modules of the samples, without what runs them.
    private static CSharpCompilation Samples()
    {
        var files = new[] { "Samples/Networks", "Samples/Zoo" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs"));
        var types = files.Select(File.ReadAllText)
            .Where(text => text.Contains("[Input(", StringComparison.Ordinal) || text.Contains("[Shape(", StringComparison.Ordinal))
            .SelectMany(Declaration.Of);
        return Compiler.Compilation($"{Corpus.Usings}namespace Swept;\n{string.Join('\n', types)}");
    }

    private static string Class(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot().FindToken(diagnostic.Location.SourceSpan.Start)
        .Parent!.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.Text;
}
