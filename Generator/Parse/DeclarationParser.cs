using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Parse;

/// <summary>Looks at a class's declaration for what keeps it from being a network.</summary>
internal static class DeclarationParser
{
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    private static readonly SymbolDisplayFormat WithoutArguments =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    // Going through all references for each network would cost as much as reading it.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<string?>> OnlyByAliasIn = new();

    public static ClassDeclaration Parse(INamedTypeSymbol type, ImmutableArray<AttributeData> layers, CancellationToken cancellation) => new()
    {
        IsPartial = IsPartial(type, cancellation),
        OuterNotPartial = NetworkParser.OuterTypes(type).FirstOrDefault(outer => !IsPartial(outer, cancellation))?.Name,
        Kind = UnsupportedKind(type),
        IsGeneric = NetworkParser.OuterTypes(type).Append(type).Any(candidate => candidate.TypeParameters.Length > 0),
        BaseClass = OtherBase(type),
        HidesNamespace = type is { ContainingNamespace.IsGlobalNamespace: true, ContainingType: null, Name: "System" or "TorchSharp" or "TorchDsl" },
        OnTwoParts = layers.Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent).Distinct().Count() > 1,
        LanguageVersion = OldLanguage(type),
        IsRefusedByCSharp = type.GetAttributes().Any(attribute => IsUnknown(attribute) || (layers.Contains(attribute) && IsRefused(attribute))),
        LacksTorchSharp = layers.Any(LacksTorchSharp),
        NotOurs = type.GetAttributes().FirstOrDefault(attribute => PassesForOurs(attribute, layers, cancellation))
            ?.AttributeClass!.ToDisplayString(WithoutArguments),
    };

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        }

        return true;
    }

    /// <summary>Which of the libraries that generated code names is known under an alias alone; null where none is.</summary>
    public static string? OnlyByAlias(Compilation compilation) => OnlyByAliasIn.GetValue(compilation, static one => new(FindOnlyByAlias(one))).Value;

    private static string? FindOnlyByAlias(Compilation compilation) => compilation.References
        .Where(reference => reference.Properties.Aliases is { Length: > 0 } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
        .Select(reference => (compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol)?.Name)
        .FirstOrDefault(name => name is "TorchDsl" or "TorchSharp");

    // C# prefers what is nearer, so the name of a layer may mean a class of the user's. Who writes that whole name means it.
    private static bool PassesForOurs(AttributeData attribute, ImmutableArray<AttributeData> layers, CancellationToken cancellation) =>
        attribute.AttributeClass is { } other && !NetworkParser.IsOurs(other)
        && layers.FirstOrDefault()?.AttributeClass!.ContainingAssembly.GetTypeByMetadataName($"TorchDsl.{other.MetadataName}") is { } ours
        && NetworkParser.IsLayer(ours)
        && (other.ContainingNamespace.ToDisplayString() == "TorchDsl"
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { Name: SimpleNameSyntax });

    private static bool IsUnknown(AttributeData attribute) => attribute.AttributeClass is null or { TypeKind: TypeKind.Error };

    /// <summary>Whether C# does not take an attribute as it is written.</summary>
    public static bool IsRefused(AttributeData attribute) =>
        attribute.AttributeClass!.TypeArguments.Any(IsUnknown)
        || attribute.AttributeConstructor is null
        || attribute.ConstructorArguments.Any(IsRefused)
        || attribute.NamedArguments.Any(named => IsRefused(named.Value));

    // Of a class that is written here, C# reports a base that it does not know.
    private static bool IsUnknown(ITypeSymbol type) => type.TypeKind == TypeKind.Error
        || (type.BaseType is { } @base && !type.DeclaringSyntaxReferences.IsEmpty && (IsUnknown(@base) || @base.TypeArguments.Any(IsUnknown)));

    private static bool IsRefused(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant is { Kind: TypedConstantKind.Array, IsNull: false } && constant.Values.Any(IsRefused));

    // Our base class derives from TorchSharp's Module.
    private static bool LacksTorchSharp(AttributeData ours) =>
        ours.AttributeClass!.ContainingAssembly.GetTypeByMetadataName("TorchDsl.Network`2")?.BaseType is { TypeKind: TypeKind.Error };

    private static string? UnsupportedKind(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => "a record",
        { IsStatic: true } => "static",
        { IsFileLocal: true } => "file-local",
        _ => NetworkParser.OuterTypes(type).Any(outer => outer.IsFileLocal) ? "in a file-local type" : null,
    };

    // Network<,> is allowed, for readers who like to see it.
    private static string? OtherBase(INamedTypeSymbol type) =>
        type.BaseType is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Error } or { Name: "Network", Arity: >= 2 }
            ? null
            : type.BaseType.Name;

    private static string? OldLanguage(INamedTypeSymbol type)
    {
        var tree = type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        return tree?.Options is CSharpParseOptions { LanguageVersion: var version } && version < Oldest ? version.ToDisplayString() : null;
    }
}
