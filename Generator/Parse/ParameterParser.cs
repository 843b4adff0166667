using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse;

/// <summary>Finds a block's parameters: those of its primary constructor.</summary>
internal static class ParameterParser
{
    public static EquatableArray<BlockParameter> Parse(INamedTypeSymbol type, CancellationToken cancellation) =>
        Parameters(type, cancellation).Where(parameter => parameter.Name.Length > 0).Select(parameter => new BlockParameter(
            parameter.Name,
            Kind(parameter),
            parameter.HasExplicitDefaultValue ? ValueParser.Constant(parameter.Type, parameter.ExplicitDefaultValue) : null)
        {
            IsOut = parameter.RefKind == RefKind.Out,
        }).ToEquatableArray();

    /// <summary>The place of a parameter in the source.</summary>
    public static Location? Locate(INamedTypeSymbol type, string name, CancellationToken cancellation) =>
        Parameters(type, cancellation).FirstOrDefault(parameter => parameter.Name == name)?.Locations[0];

    // In another assembly primary constructors look like all others; a generated network has one alone there, mostly.
    private static ImmutableArray<IParameterSymbol> Parameters(INamedTypeSymbol type, CancellationToken cancellation) =>
        Constructor(type, cancellation)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>The constructor that has them; null where the class has no primary constructor.</summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences.Length > 0
        ? type.InstanceConstructors.FirstOrDefault(candidate => IsPrimary(candidate, cancellation))
        : type.InstanceConstructors.Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public)
            .OrderByDescending(candidate => candidate.Parameters.Length).FirstOrDefault();

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax);

    private static ParameterKind Kind(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: not RefKind.None } or { IsParams: true } => ParameterKind.Other,
        { Type.SpecialType: SpecialType.System_Int32 } => ParameterKind.Int,
        { Type.SpecialType: SpecialType.System_Double } => ParameterKind.Real,
        { Type.SpecialType: SpecialType.System_Boolean } => ParameterKind.Flag,
        { Type: { TypeKind: TypeKind.Enum } type } when TypeParser.FullName(type) == "global::TorchDsl.Activation" => ParameterKind.Activation,
        _ => ParameterKind.Other,
    };
}
