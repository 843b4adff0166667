using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.CodeFixes;

/// <summary>
/// Writes the shape of the value behind each list of layers, as a comment: of a network, or of all networks in a file, a project or the
/// solution. The scopes are actions of its own, for Roslyn has none for refactorings that others may use.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
public sealed class ShapeCommentProvider : CodeRefactoringProvider
{
    private const string Title = "Write the shapes behind the layers";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (Network(root!, context) is not { } network)
            return;
        var one = await CureProvider.OrNothingAsync(() => ShapeComments.WrittenAsync(document, network, cancellation)).ConfigureAwait(false);
        if (one is null)
            return;
        var project = document.Project;
        context.RegisterRefactoring(CodeAction.Create(
            Title,
            ImmutableArray.Create(
                CodeAction.Create($"Of {network.Identifier.ValueText}", _ => Task.FromResult(one), $"{Title}: network"),
                In("file", [document]),
                In("project", project.Documents),
                In("solution", project.Solution.Projects.Where(other => other.Language == project.Language).SelectMany(other => other.Documents))),
            isInlinable: false));

        CodeAction In(string scope, IEnumerable<Document> documents) => CodeAction.Create(
            $"In the {scope}",
            async stop => await CureProvider.OrNothingAsync(() => ShapeComments.WrittenAsync(project.Solution, documents, stop)).ConfigureAwait(false)
                ?? project.Solution,
            $"{Title}: {scope}");
    }

    // On its attributes or its name, and not on what is in it.
    private static ClassDeclarationSyntax? Network(SyntaxNode root, CodeRefactoringContext context) =>
        root.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { AttributeLists.Count: > 0 } network
            && context.Span.End <= network.Identifier.Span.End ? network : null;
}
