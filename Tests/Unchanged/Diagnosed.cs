using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Unchanged;

/// <summary>What generator and analyzer make of many programs: all in one compilation, each in a file and a namespace of its own.</summary>
internal sealed partial class Diagnosed
{
    private static readonly CSharpParseOptions Language = Compiler.Language.WithDocumentationMode(DocumentationMode.None);

    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly ILookup<SyntaxTree?, Diagnostic> said;
    private readonly ILookup<string, string> tables;

    public Diagnosed(IEnumerable<string> programs)
        : this(Compiler.Compilation(Language, [.. programs.Select((program, i) => $"{Corpus.Usings}namespace M{i};\n{program}")]))
    {
    }

    public Diagnosed(CSharpCompilation compilation)
    {
        trees = [.. compilation.SyntaxTrees];

        // Without the generated files, which take most of the time: of what the user wrote, the same is said, and besides that they are missing.
        said = Compiler.Analyze(compilation).Where(diagnostic => diagnostic.Id != Rule.PartMissing)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree);
        Assert.DoesNotContain(said[null], diagnostic => diagnostic.Id == "AD0001");

        var result = Compiler.Driver().WithUpdatedParseOptions(trees[0].Options).RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        tables = result.GeneratedSources.Select(source => source.SourceText.ToString()).ToLookup(Namespace, Table);
    }

    /// <summary>All that is said of a program: the rule, the place, the message and what the fixes are called.</summary>
    public IEnumerable<string> Lines(int program) => said[trees[program]].Select(Line).Order(StringComparer.Ordinal);

    /// <summary>The tables of all its networks and blocks, as they show under a hovering pointer.</summary>
    public IEnumerable<string> Tables(int program) => tables[$"M{program}"].Order(StringComparer.Ordinal);

    /// <summary>A few characters for a text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static string Line(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        var place = diagnostic.Location.SourceTree!.ToString()[span.Start..span.End];
        var titles = Enumerable.Range(0, 9).Select(i => diagnostic.Properties.GetValueOrDefault(FixProperties.Title(i))).OfType<string>();
        var line = string.Join(" | ", titles.Prepend($"{diagnostic.Id} «{place}» {diagnostic.GetMessage()}"));
        return OwnNamespace().Replace(line, "").ReplaceLineEndings("⏎");
    }

    private static string Namespace(string text) => WrittenNamespace().Match(text).Value;

    // The first comment of a file is the class's; the totals stand there twice.
    private static string Table(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).ToList();
        var comment = lines.SkipWhile(line => !IsComment(line)).TakeWhile(IsComment).Where(line => !line.StartsWith("/// <", StringComparison.Ordinal));
        return string.Join('\n', comment.Select(line => line[3..]).Distinct().Prepend(WrittenClass().Match(text).Value));
    }

    private static bool IsComment(string line) => line.StartsWith("///", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^namespace )\w+", RegexOptions.Multiline)]
    private static partial Regex WrittenNamespace();

    [GeneratedRegex(@"(?<=^\s*partial class )@?\w+", RegexOptions.Multiline)]
    private static partial Regex WrittenClass();

    [GeneratedRegex(@"\bM\d+\.")]
    private static partial Regex OwnNamespace();
}
