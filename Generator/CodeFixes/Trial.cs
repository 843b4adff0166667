using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>Tries a cure before anybody sees it, for what follows in a network may not bear it: the analyzer looks at what would then be written.</summary>
internal static class Trial
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new NetworkAnalyzer());

    /// <summary>The solution after a cure; null where the mistake is still there then, or where it was only a warning and is an error now.</summary>
    public static async Task<Solution?> RunAsync(Document document, Diagnostic mistake, Cure cure, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        var cured = await Cure.ApplyAsync(solution, [cure], cancellation).ConfigureAwait(false);
        var before = (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false))!;
        var after = before;
        foreach (var file in cure.Files)
        {
            var tree = await cured.GetDocument(file)!.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
            after = after.ReplaceSyntaxTree((await solution.GetDocument(file)!.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false))!, tree!);
        }

        if (!mistake.Id.StartsWith("DSL", StringComparison.Ordinal))
            return await IsLeftAsync(after, cured.GetDocument(document.Id)!, mistake, Moved(mistake), cancellation).ConfigureAwait(false) ? null : cured;
        var left = await SaidAsync(after, cured.GetDocument(document.Id)!, cancellation).ConfigureAwait(false);
        var there = left.Where(diagnostic => diagnostic.Location.SourceSpan.Start == Moved(mistake)).ToList();
        // What is put before a layer is for that layer, which must then be right.
        if (there.Exists(diagnostic => diagnostic.Id == mistake.Id || (IsError(diagnostic) && cure.PutsBefore(document.Id, mistake.Location.SourceSpan.Start))))
            return null;
        // In a later turn of what is repeated, what is put there may not fit.
        if (left.Any(diagnostic => IsError(diagnostic) && cure.Puts(document.Id, diagnostic.Location.SourceSpan.Start)))
            return null;
        // Nor may what was right before the mistake.
        if (left.Any(diagnostic => IsError(diagnostic) && IsBefore(diagnostic, mistake.Id, Moved(mistake))))
            return null;
        if (IsError(mistake))
            return cured;
        var known = await SaidAsync(before, document, cancellation).ConfigureAwait(false);
        var isNew = left.Where(IsError)
            .Any(diagnostic => !known.Any(old => old.Id == diagnostic.Id && diagnostic.Location.SourceSpan.Start == Moved(old)));
        return isNew ? null : cured;

        int Moved(Diagnostic diagnostic) => cure.Moved(document.Id, diagnostic.Location.SourceSpan.Start);
    }

    // C#'s own mistake is C#'s to look for.
    private static async Task<bool> IsLeftAsync(Compilation compilation, Document document, Diagnostic mistake, int place, CancellationToken cancellation)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        return compilation.GetSemanticModel(tree!).GetDiagnostics(cancellationToken: cancellation)
            .Any(diagnostic => diagnostic.Id == mistake.Id && diagnostic.Location.SourceSpan.Start == place);
    }

    // Of a class the first mistake of a layer is said, but where the class, or the order or names of layers, keep them from being read.
    private static bool IsBefore(Diagnostic left, string rule, int place)
    {
        if (rule is Rule.InputNotFirst or Rule.OtherName || left.Id is Rule.NameTaken or Rule.OpenBranch || left.Location.SourceSpan.Start >= place)
            return false;
        var root = left.Location.SourceTree!.GetRoot();
        var (one, other) = (AttributeAt(root, left.Location.SourceSpan.Start), AttributeAt(root, place));
        return one is not null && other is not null && one.Parent!.Parent == other.Parent!.Parent;
    }

    private static AttributeSyntax? AttributeAt(SyntaxNode root, int position) => root.FindToken(position).Parent!.FirstAncestorOrSelf<AttributeSyntax>();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    private static async Task<ImmutableArray<Diagnostic>> SaidAsync(Compilation compilation, Document document, CancellationToken cancellation)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        return await compilation.WithAnalyzers(Analyzers).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree!), null, cancellation)
            .ConfigureAwait(false);
    }
}
