using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.CodeFixes;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>Applies quick fixes as an editor does: in a workspace, to what the analyzer reports there.</summary>
internal sealed class Fixed : IDisposable
{
    private static readonly CodeFixProvider[] Providers =
        [new ArgumentFixProvider(), new PartialFixProvider(), new OrdinaryClassFixProvider(), new CSharpFixProvider()];

    private readonly AdhocWorkspace workspace = new();

    public Fixed(params string[] sources)
        : this([sources])
    {
    }

    /// <summary>A project for each list of sources.</summary>
    public Fixed(IEnumerable<string[]> projects)
    {
        var solution = workspace.CurrentSolution;
        foreach (var (sources, number) in projects.Select((sources, number) => (sources, number)))
        {
            var project = ProjectId.CreateNewId();
            solution = solution.AddProject(project, $"User{number}", $"User{number}", LanguageNames.CSharp)
                .WithProjectCompilationOptions(project, Compiler.Compilation().Options)
                .WithProjectParseOptions(project, Compiler.Language)
                .WithProjectMetadataReferences(project, Compiler.References);
            for (var i = 0; i < sources.Length; i++)
                solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Source{i}.cs", sources[i], filePath: $"{number}/Source{i}.cs");
        }

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
        Check(fix.Action, [after]);
        Assert.DoesNotContain(Compiler.Compile(after).WithAdvice().Analyzed, left => left.Id == fix.Diagnostic.Id);
    }

    /// <summary>Checks that a source's one mistake offers so many fixes, and that it is gone after each of them.</summary>
    public static void Cures(string source, int count)
    {
        using var @fixed = new Fixed(source);
        var fixes = @fixed.Fixes();
        Assert.Equal(count, fixes.Count);
        foreach (var fix in fixes)
        {
            var left = Compiler.Compile(Assert.Single(Texts(fix.Action))).Analyzed
                .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
            Assert.Empty(left.Select(diagnostic => $"{fix.Action.Title}: {diagnostic}"));
        }
    }

    /// <summary>
    /// Checks what is said of a source, at the mark in it, and what its first fix makes of it: that has no error, and nothing of the kind.
    /// Where a case shows no source after, there is no fix.
    /// </summary>
    public static void FirstGives(TestCase mistake, Func<string, string> program)
    {
        var marked = program(mistake.Source);
        using var @fixed = new Fixed(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        var diagnostic = Assert.Single(@fixed.Said());
        Assert.Equal((mistake.Answer, mistake.Message), (diagnostic.Id, diagnostic.GetMessage()));
        var span = diagnostic.Location.SourceSpan;
        var text = diagnostic.Location.SourceTree!.ToString();
        Assert.Equal(marked, $"{text[..span.Start]}[|{text[span.Start..span.End]}|]{text[span.End..]}");
        var first = @fixed.Fixes().FirstOrDefault().Action is { } action ? Assert.Single(Texts(action))[0] : null;
        Assert.Equal(mistake.After.Length == 0 ? null : program(mistake.After), first);
        if (first is null)
            return;
        var compiled = Compiler.Compile(first);
        Assert.Empty(compiled.Errors.Select(error => error.ToString()));
        Assert.Empty(compiled.Analyzed.Where(left => left.Id == diagnostic.Id || left.DefaultSeverity == DiagnosticSeverity.Error).Select(left => $"{left}"));
    }

    public static void Gives(string title, string before, string after) => Gives(title, [before], [after]);

    /// <summary>Checks that the fixes of all mistakes like the one with a title turn a source into another, which compiles without a word.</summary>
    public static void GivesAll(string title, string before, string after) => GivesAll(title, FixAllScope.Document, [[before]], [[after]]);

    /// <summary>Checks that the fixes of all mistakes like the one with a title turn projects into others, which compile without a word.</summary>
    public static void GivesAll(string title, FixAllScope scope, string[][] before, string[][] after)
    {
        using var @fixed = new Fixed(before);
        var (document, provider, diagnostic, action) = @fixed.Fixes().First(candidate => candidate.Action.Title == title);
        Check(All(document, provider, scope, action.EquivalenceKey, diagnostic.Id)!, after);
    }

    /// <summary>What applies the fixes of all mistakes with a rule; null where nothing does.</summary>
    public static CodeAction? All(Document document, CodeFixProvider provider, FixAllScope scope, string? key, string rule) => provider.GetFixAllProvider()!
        .GetFixAsync(new FixAllContext(document, provider, scope, key, [rule], new Reported(), default)).GetAwaiter().GetResult();

    /// <summary>What a fix changes in a file.</summary>
    public static List<TextChange> Changes(Document document, CodeAction action) =>
        [.. Changed(action).GetDocument(document.Id)!.GetTextChangesAsync(document).GetAwaiter().GetResult()];

    /// <summary>Checks that the first fix of C#'s first error that has one turns a source into another, which compiles without a word.</summary>
    public static void CSharpGives(string before, string after)
    {
        using var @fixed = new Fixed(before);
        var errors = @fixed.Compilation().GetDiagnostics().Where(error => error.Severity == DiagnosticSeverity.Error && error.Location.IsInSource);
        Check(@fixed.Fixes(errors)[0].Action, [[after]]);
    }

    /// <summary>The projects as they are before any fix.</summary>
    public Solution Solution => workspace.CurrentSolution;

    /// <summary>What the analyzer says of the first project.</summary>
    public IEnumerable<Diagnostic> Said() => Diagnostics(workspace.CurrentSolution.Projects.First());

    /// <summary>All fixes that are offered.</summary>
    public List<(Document Document, CodeFixProvider Provider, Diagnostic Diagnostic, CodeAction Action)> Fixes() =>
        Fixes(workspace.CurrentSolution.Projects.SelectMany(Diagnostics));

    /// <summary>All fixes that are offered for some diagnostics.</summary>
    public List<(Document Document, CodeFixProvider Provider, Diagnostic Diagnostic, CodeAction Action)> Fixes(IEnumerable<Diagnostic> diagnostics)
    {
        var fixes = new List<(Document, CodeFixProvider, Diagnostic, CodeAction)>();
        foreach (var diagnostic in diagnostics)
        {
            var document = workspace.CurrentSolution.GetDocument(diagnostic.Location.SourceTree)!;
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                fixes.AddRange(Offered(document, provider, diagnostic).Select(action => (document, provider, diagnostic, action)));
        }

        return fixes;
    }

    /// <summary>What a provider offers for a diagnostic.</summary>
    public static List<CodeAction> Offered(Document document, CodeFixProvider provider, Diagnostic diagnostic, CancellationToken cancellation = default)
    {
        var actions = new List<CodeAction>();
        provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation)).GetAwaiter().GetResult();
        return actions;
    }

    /// <summary>The first project as C# sees it.</summary>
    public Compilation Compilation() => Compilation(workspace.CurrentSolution.Projects.First());

    public void Dispose() => workspace.Dispose();

    private static Compilation Compilation(Project project) => project.GetCompilationAsync().GetAwaiter().GetResult()!;

    private static void Check(CodeAction action, string[][] after)
    {
        var texts = Texts(action);
        Assert.Equal(after, texts);
        foreach (var project in texts)
            Compiler.Compile(project).AssertClean();
    }

    /// <summary>What an action makes of all files.</summary>
    public static string[][] Texts(CodeAction action) => [.. Changed(action).Projects.OrderBy(project => project.Name, StringComparer.Ordinal).Select(Texts)];

    private static string[] Texts(Project project) => [.. project.Documents.Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString())];

    private static Solution Changed(CodeAction action) =>
        action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static IEnumerable<Diagnostic> Diagnostics(Project project)
    {
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(Compilation(project), out var output, out _);
        return Said(output);
    }

    // A network of tests is no good design: that is only said where nothing else is.
    private static ImmutableArray<Diagnostic> Said(Compilation compilation) =>
        Compiler.Analyze(compilation) is { IsEmpty: false } said ? said : Compiler.AnalyzeAll(compilation);

    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(Diagnostics(document.Project).Where(diagnostic => document.Project.GetDocument(diagnostic.Location.SourceTree) == document));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Diagnostics(project));
    }
}
