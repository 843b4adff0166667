using Microsoft.CodeAnalysis;

namespace TorchDsl.Generator.Parse;

/// <summary>Tells whether C# itself reports an error in an attribute whose values it gives all the same: that of nameof is what stands in it.</summary>
internal static class CSharpErrors
{
    public static bool Has(AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not { } syntax)
            return false;
#pragma warning disable RS1030 // Only after a mistake, and only for what stands in one attribute.
        return compilation.GetSemanticModel(syntax.SyntaxTree).GetDiagnostics(syntax.Span, cancellation)
            .Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
#pragma warning restore RS1030
    }
}
