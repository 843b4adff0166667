using System.Text;
using Microsoft.CodeAnalysis;

namespace TorchDsl.Tests.Docs;

/// <summary>Where the mistakes on the rules' pages are marked, and what is said there, a snapshot for each band of rules.</summary>
public class PlaceTests
{
    [Fact]
    public Task Declarations() => Verify(Marked("DSL1"));

    [Fact]
    public Task Arguments() => Verify(Marked("DSL2"));

    [Fact]
    public Task Shapes() => Verify(Marked("DSL3"));

    [Fact]
    public Task Claims() => Verify(Marked("DSL4"));

    [Fact]
    public Task Advice() => Verify(Marked("DSL5"));

    [Fact]
    public Task Environment() => Verify(Marked("DSL9"));

    private static string Marked(string band) => string.Join("\n\n", DocumentationTests.RuleIds
        .Where(id => id.StartsWith(band, StringComparison.Ordinal) && id != RulePage.Fault)
        .SelectMany(id => RulePage.Compile(id).Analyzed).Select(Marked));

    private static string Marked(Diagnostic diagnostic)
    {
        var text = new StringBuilder($"{diagnostic.DefaultSeverity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}");
        var span = diagnostic.Location.SourceSpan;
        foreach (var line in diagnostic.Location.SourceTree!.GetText().Lines.Where(line => line.Span.OverlapsWith(span)))
        {
            var marked = line.Span.Overlap(span)!.Value;
            text.Append($"\n    {line}\n    {new string(' ', marked.Start - line.Start)}{new string('^', marked.Length)}");
        }

        return text.ToString();
    }
}
