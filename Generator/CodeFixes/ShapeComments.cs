using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse;

namespace TorchDsl.CodeFixes;

/// <summary>Writes shapes as comments into files. What somebody else has written behind a list stays, and so does a shape that is right.</summary>
internal static class ShapeComments
{
    /// <summary>The solution in which a network has them; null where it has them already, or has a mistake.</summary>
    public static async Task<Solution?> WrittenAsync(Document document, ClassDeclarationSyntax network, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var changes = Missing(model!, network, cancellation);
        return changes.Count == 0 ? null : await WithAsync(document.Project.Solution, document, changes, cancellation).ConfigureAwait(false);
    }

    /// <summary>The solution in which all networks in some files have them.</summary>
    public static async Task<Solution?> WrittenAsync(Solution solution, IEnumerable<Document> documents, CancellationToken cancellation)
    {
        var written = solution;
        foreach (var document in documents)
        {
            var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            var networks = root!.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.AttributeLists.Count > 0).ToList();
            if (networks.Count == 0)
                continue;
            var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            var changes = networks.SelectMany(network => Missing(model!, network, cancellation)).ToList();
            if (changes.Count > 0)
                written = await WithAsync(written, document, changes, cancellation).ConfigureAwait(false);
        }

        return written;
    }

    private static async Task<Solution> WithAsync(Solution solution, Document document, List<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return solution.WithDocumentText(document.Id, text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }

    private static List<TextChange> Missing(SemanticModel model, ClassDeclarationSyntax network, CancellationToken cancellation)
    {
        var changes = new List<TextChange>();
        if (model.GetDeclaredSymbol(network, cancellation) is not INamedTypeSymbol type || !NetworkParser.IsFirstDeclaration(type, network, cancellation))
            return changes;
        var (spec, shapes) = (NetworkParser.Parse(type, model.Compilation, cancellation), new ShapeTrace());
        if (Inference.Infer(spec, shapes, cancellation).Problems.Count > 0)
            return changes;
        foreach (var comment in ShapeComment.Of(spec, NetworkParser.LayerAttributes(type), cancellation))
        {
            if (shapes.At(comment.Layer) is { } shape && !comment.States(shape))
                changes.Add(comment.State(shape));
        }

        return changes;
    }
}
