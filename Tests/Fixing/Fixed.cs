using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TorchDsl.CodeFixes;
using TorchDsl.Generator;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>Applies quick fixes as an editor does: in a workspace, to what the analyzer reports there.</summary>
internal sealed class Fixed : IDisposable
{
    private static readonly CodeFixProvider[] Providers = [new ArgumentFixProvider(), new PartialFixProvider()];

    private readonly AdhocWorkspace workspace = new();
    private readonly ProjectId project = ProjectId.CreateNewId();

    private Fixed(params string[] sources)
    {
        var solution = workspace.CurrentSolution.AddProject(project, "User", "User", LanguageNames.CSharp)
            .WithProjectCompilationOptions(project, Compiler.Compilation().Options)
            .WithProjectParseOptions(project, Compiler.Language)
            .WithProjectMetadataReferences(project, Compiler.References);
        for (var i = 0; i < sources.Length; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Source{i}.cs", sources[i]);
        Assert.True(workspace.TryApplyChanges(solution));
    }

    /// <summary>Checks that a source's one mistake offers fixes with these titles.</summary>
    public static void Offers(string source, params string[] titles)
    {
        using var @fixed = new Fixed(source);
        Assert.Equal(titles, @fixed.Fixes().Select(fix => fix.Action.Title));
    }

    /// <summary>Checks that the fix with a title turns sources into others, which compile without a word.</summary>
    public static void Gives(string title, string[] before, string[] after)
    {
        using var @fixed = new Fixed(before);
        var fix = Assert.Single(@fixed.Fixes(), candidate => candidate.Action.Title == title);
        @fixed.Check(fix.Action, after);
    }

    /// <summary>Checks that a source's one mistake offers so many fixes, and that it is gone after each of them.</summary>
    public static void Cures(string source, int count)
    {
        using var @fixed = new Fixed(source);
        var fixes = @fixed.Fixes();
        Assert.Equal(count, fixes.Count);
        foreach (var fix in fixes)
        {
            var left = Compiler.Compile(@fixed.Apply(fix.Action)).Analyzed
                .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
            Assert.Empty(left.Select(diagnostic => $"{fix.Action.Title}: {diagnostic}"));
        }
    }

    public static void Gives(string title, string before, string after) => Gives(title, [before], [after]);

    /// <summary>Checks that the fixes of all mistakes like the one with a title turn a source into another, which compiles without a word.</summary>
    public static void GivesAll(string title, string before, string after)
    {
        using var @fixed = new Fixed(before);
        var (document, provider, diagnostic, action) = @fixed.Fixes().First(candidate => candidate.Action.Title == title);
        var all = new FixAllContext(document, provider, FixAllScope.Document, action.EquivalenceKey, [diagnostic.Id], new Reported(@fixed), default);
        @fixed.Check(provider.GetFixAllProvider()!.GetFixAsync(all).GetAwaiter().GetResult()!, [after]);
    }

    public void Dispose() => workspace.Dispose();

    private void Check(CodeAction action, string[] after)
    {
        var texts = Apply(action);
        Assert.Equal(after, texts);
        Compiler.Compile(texts).AssertClean();
    }

    private string[] Apply(CodeAction action)
    {
        var changed = action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return [.. changed.GetProject(project)!.Documents.Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString())];
    }

    private List<(Document Document, CodeFixProvider Provider, Diagnostic Diagnostic, CodeAction Action)> Fixes()
    {
        var fixes = new List<(Document, CodeFixProvider, Diagnostic, CodeAction)>();
        foreach (var diagnostic in Diagnostics())
        {
            var document = workspace.CurrentSolution.GetDocument(diagnostic.Location.SourceTree)!;
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var context = new CodeFixContext(document, diagnostic, (action, _) => fixes.Add((document, provider, diagnostic, action)), default);
                provider.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
            }
        }

        return fixes;
    }

    private ImmutableArray<Diagnostic> Diagnostics()
    {
        var compilation = workspace.CurrentSolution.GetProject(project)!.GetCompilationAsync().GetAwaiter().GetResult()!;
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return Compiler.Analyze(output);
    }

    private sealed class Reported(Fixed @fixed) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(@fixed.Diagnostics());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(@fixed.Diagnostics());
    }
}
