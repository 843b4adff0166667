using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.Generator.Parse;

/// <summary>Finds classes that have layers but no Input.</summary>
internal static class ForgottenInput
{
    /// <summary>Whether a node could be such a class, by its text alone.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kinds">The kinds of attributes that a network is made of.</param>
    public static bool IsPossible(SyntaxNode node, HashSet<string> kinds)
    {
        if (node is not ClassDeclarationSyntax { AttributeLists.Count: > 0 } declaration)
            return false;
        var hasLayer = false;
        foreach (var list in declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var kind = Kind(attribute.Name);
                if (kind == "Input")
                    return false;
                hasLayer |= kinds.Contains(kind);
            }
        }

        return hasLayer;
    }

    /// <summary>The class, if it has no Input on any of its parts.</summary>
    public static INamedTypeSymbol? Find(GeneratorSyntaxContext found, CancellationToken cancellation)
    {
        if (found.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)found.Node, cancellation) is not INamedTypeSymbol type)
            return null;
        return NetworkParser.LayerAttributes(type).Any(attribute => attribute.AttributeClass!.Name == "InputAttribute") ? null : type;
    }

    private static string Kind(NameSyntax name)
    {
        const string suffix = "Attribute";
        var text = name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            _ => "",
        };
        return text.EndsWith(suffix, StringComparison.Ordinal) ? text.Substring(0, text.Length - suffix.Length) : text;
    }
}
