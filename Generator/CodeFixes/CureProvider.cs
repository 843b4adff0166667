using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TorchDsl.CodeFixes;

/// <summary>
/// Offers cures, and applies those of a sort together. Each is worked out and tried before it is offered: where that fails, such as for a
/// diagnostic of a text that has changed since, an editor gets no fix, and no exception.
/// </summary>
public abstract class CureProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new CureAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (cure, cured) in await TriedAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(cure.Title, _ => Task.FromResult(cured), cure.Key), diagnostic);
        }
    }

    /// <summary>The cures of a mistake that cure it, the likeliest first, each with the solution after it.</summary>
    internal async Task<List<(Cure Cure, Solution Cured)>> TriedAsync(Document document, Diagnostic mistake, CancellationToken cancellation)
    {
        var tried = new List<(Cure, Solution)>();
        var cures = await OrNothingAsync(() => CuresAsync(document, mistake, cancellation)).ConfigureAwait(false);
        foreach (var cure in cures ?? [])
        {
            if (await OrNothingAsync(() => Trial.RunAsync(document, mistake, cure, cancellation)).ConfigureAwait(false) is { } cured)
                tried.Add((cure, cured));
        }

        return tried;
    }

    /// <summary>What an attempt gives; null where it fails, for no exception may reach an editor.</summary>
    internal static async Task<T?> OrNothingAsync<T>(Func<Task<T?>> attempt)
        where T : class
    {
        try
        {
            return await attempt().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The cures of a mistake, the likeliest first.</summary>
    private protected abstract Task<IReadOnlyList<Cure>?> CuresAsync(Document document, Diagnostic mistake, CancellationToken cancellation);
}
