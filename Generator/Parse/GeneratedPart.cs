using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Parse;

/// <summary>The part of a class that the generator has written, as the analyzer sees it.</summary>
/// <param name="Throws">The message that it throws; null for a network that runs.</param>
internal sealed record GeneratedPart(string? Throws)
{
    /// <summary>The generated part of a class; null where there is none.</summary>
    public static GeneratedPart? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var part = type.DeclaringSyntaxReferences.FirstOrDefault(reference => !NetworkParser.IsWritten(reference));
        if (part is null)
            return null;
        // The second line says it.
        var text = part.SyntaxTree.GetText(cancellation);
        var line = text.Lines.Count > 1 ? text.ToString(text.Lines[1].Span) : "";
        return new(line.StartsWith(NetworkSpec.ThrowsMark, StringComparison.Ordinal) ? line.Substring(NetworkSpec.ThrowsMark.Length) : null);
    }

    /// <summary>A compilation without generated code, as generators see it.</summary>
    public static Compilation Without(Compilation compilation) =>
        compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));

    /// <summary>The same class in another compilation; null where it is not there.</summary>
    public static INamedTypeSymbol? Find(INamedTypeSymbol type, Compilation other)
    {
        var name = string.Join("+", NetworkParser.OuterTypes(type).Append(type).Select(part => part.MetadataName));
        var @namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString() + ".";
        return other.Assembly.GetTypeByMetadataName(@namespace + name);
    }
}
