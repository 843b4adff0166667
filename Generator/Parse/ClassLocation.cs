using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.Generator.Parse;

/// <summary>Finds a network's name in the source: on the part that has its layers.</summary>
internal static class ClassLocation
{
    public static Location Locate(INamedTypeSymbol type, ImmutableArray<AttributeData> layers, CancellationToken cancellation) =>
        layers[0].ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent is TypeDeclarationSyntax declaration
            ? declaration.Identifier.GetLocation()
            : type.Locations[0];
}
