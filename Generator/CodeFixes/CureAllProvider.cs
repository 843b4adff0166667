using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TorchDsl.CodeFixes;

/// <summary>Applies the cures of a sort to all mistakes in a file, a project or a solution, where several may want the same, or touch each other.</summary>
internal sealed class CureAllProvider(CureProvider provider) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var cured = await CureProvider.OrNothingAsync(() => CuredAsync(fixAllContext)).ConfigureAwait(false);
        return cured is null ? null : CodeAction.Create("Cure all of this kind", _ => Task.FromResult(cured), fixAllContext.CodeActionEquivalenceKey);
    }

    private async Task<Solution?> CuredAsync(FixAllContext context)
    {
        var cures = new List<Cure>();
        foreach (var mistake in await MistakesAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(mistake.Location.SourceTree) is not { } document)
                continue;
            var tried = await provider.TriedAsync(document, mistake, context.CancellationToken).ConfigureAwait(false);
            cures.AddRange(tried.Select(one => one.Cure).Where(cure => cure.Key == context.CodeActionEquivalenceKey).Take(1));
        }

        return cures.Count == 0 ? null : await Cure.ApplyAsync(context.Solution, cures, context.CancellationToken).ConfigureAwait(false);
    }

    // In the order of the text, so that of two that want different things at a place the upper one is cured.
    private static async Task<IEnumerable<Diagnostic>> MistakesAsync(FixAllContext context)
    {
        var mistakes = new List<Diagnostic>();
        if (context.Scope == FixAllScope.Document)
            mistakes.AddRange(await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false));
        foreach (var project in Projects(context))
            mistakes.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return mistakes.OrderBy(mistake => mistake.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(mistake => mistake.Location.SourceSpan.Start);
    }

    private static IEnumerable<Project> Projects(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Project => [context.Project],
        FixAllScope.Solution => context.Solution.Projects,
        _ => [],
    };
}
