using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TorchDsl.Generator.Diagnostics;

/// <summary>A project that references the generator without the attributes: said once, where it first uses them.</summary>
internal static class MissingRuntime
{
    private const string Namespace = "TorchDsl";

    private const string Message = "This project references TorchDsl.Generator, but not TorchDsl, which has the attributes that networks are made of: "
        + "reference TorchDsl too";

    /// <summary>The first <c>using TorchDsl</c> of a compilation that lacks the attributes; null where all is well.</summary>
    public static UsingDirectiveSyntax? FirstUse(Compilation compilation, CancellationToken cancellation) =>
        compilation.GetTypesByMetadataName(Namespace + ".InputAttribute").IsEmpty
            ? compilation.SyntaxTrees.Select(tree => Use(tree, cancellation)).FirstOrDefault(use => use is not null)
            : null;

    public static void Report(SyntaxNodeAnalysisContext context, UsingDirectiveSyntax use)
    {
        if (context.Node == use)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MissingReference, use.Name!.GetLocation(), Message));
    }

    private static UsingDirectiveSyntax? Use(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .FirstOrDefault(use => use is { Alias: null, StaticKeyword.RawKind: 0 } && $"{use.Name}" is Namespace or "global::" + Namespace);
}
