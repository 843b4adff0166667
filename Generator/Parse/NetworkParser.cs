using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse;

/// <summary>The first step: from Roslyn's symbols to a spec that holds none of them.</summary>
internal static class NetworkParser
{
    private const string Ours = "TorchDsl";

    public static NetworkSpec Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var types = TypeParser.In(type, cancellation);
        var spec = Parse(type, types, cancellation) with { Blocks = types.Blocks.ToEquatableArray() };
        return DeclarationParser.OnlyByAlias(compilation) is { } library
            ? spec with { Declaration = spec.Declaration with { OnlyByAlias = library } }
            : spec;
    }

    /// <summary>The spec of a network that cannot be read, for something has failed.</summary>
    public static NetworkSpec Failed(INamedTypeSymbol type, Exception exception) =>
        new NetworkSpec(Namespace(type), Outer(type), Identifier.Escape(type.Name), new ClassDeclaration { IsPartial = true }, default, default)
            .Failed(exception);

    /// <summary>The spec of a network, which may be used by others.</summary>
    public static NetworkSpec Parse(INamedTypeSymbol type, TypeParser types, CancellationToken cancellation)
    {
        var layers = LayerAttributes(type);
        var parameters = ParameterParser.Parse(type, cancellation);
        return new NetworkSpec(
            Namespace(type),
            Outer(type),
            Identifier.Escape(type.Name),
            DeclarationParser.Parse(type, layers, cancellation),
            DeclaredMembers(type).ToEquatableArray(),
            layers.Select(attribute =>
                new LayerSpec(Kind(attribute.AttributeClass!), Arguments(attribute, parameters)) { Type = types.Parse(attribute) }).ToEquatableArray())
        {
            Parameters = parameters,
            Constructor = ConstructorParser.Parse(type, cancellation),
        };
    }

    /// <summary>The attributes that make the network, in source order; none where the class is no network.</summary>
    public static ImmutableArray<AttributeData> LayerAttributes(INamedTypeSymbol type) => type.TypeKind != TypeKind.Class
        ? ImmutableArray<AttributeData>.Empty
        : type.GetAttributes().Where(attribute => IsLayer(attribute.AttributeClass)).ToImmutableArray();

    /// <summary>
    /// Whether a part of a class is the one that stands for it: the first with an Input, or with a layer where no part
    /// has an Input. A class whose attributes stand on two parts is then parsed once.
    /// </summary>
    public static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode declaration, CancellationToken cancellation)
    {
        var layers = LayerAttributes(type);
        var first = layers.FirstOrDefault(attribute => attribute.AttributeClass!.Name == "InputAttribute") ?? layers.FirstOrDefault();
        return first?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent == declaration;
    }

    /// <summary>The types around a type, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> OuterTypes(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? OuterTypes(outer).Append(outer) : [];

    /// <summary>The name of an argument as a property: what Infer calls it.</summary>
    public static string PropertyName(string parameter) => char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);

    /// <summary>Whether an attribute is one that a network is made of.</summary>
    public static bool IsLayer(INamedTypeSymbol? attribute)
    {
        // What users derive from ours is theirs, and means nothing here.
        if (attribute is null || !IsOurs(attribute))
            return false;
        if (attribute.Name == "InputAttribute")
            return true;
        for (var type = attribute.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name is "LayerAttribute" or "ClaimAttribute" or "GraphAttribute" or "OtherNameAttribute")
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is one of TorchDsl's, and not one that a user has put into the same namespace.</summary>
    public static bool IsOurs(INamedTypeSymbol type) =>
        type is { ContainingNamespace: { Name: Ours, ContainingNamespace.IsGlobalNamespace: true }, ContainingAssembly.Name: Ours };

    /// <summary>The kind of layer, step or claim whose attribute a class is.</summary>
    public static string Kind(INamedTypeSymbol attribute)
    {
        const string suffix = "Attribute";
        var name = attribute.Name;
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }

    private static EquatableArray<Argument> Arguments(AttributeData attribute, EquatableArray<BlockParameter> blockParameters)
    {
        var arguments = new List<Argument>();
        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        var syntax = ArgumentSyntax.Of(attribute);
        for (var i = 0; i < Math.Min(parameters.Length, attribute.ConstructorArguments.Length); i++)
        {
            // A default that C# filled in is not written, so the layer's own default stands for it.
            var value = Setting(ValueParser.Parse(attribute.ConstructorArguments[i]), parameters[i].Type);
            if (syntax?.IsWritten(parameters[i]) ?? !IsDefault(parameters[i], value))
                arguments.Add(new Argument(PropertyName(parameters[i].Name), value, parameters[i].IsParams ? Place.Params : Place.Position));
        }

        foreach (var named in attribute.NamedArguments)
            arguments.Add(new Argument(named.Key, Setting(ValueParser.Parse(named.Value), TypeOf(attribute.AttributeClass, named.Key)), Place.Name));

        return arguments.ToEquatableArray();

        Value Setting(Value value, ITypeSymbol? type)
        {
            var item = type is IArrayTypeSymbol array ? array.ElementType : type;
            return item?.SpecialType == SpecialType.System_Object ? ValueParser.WithExpressions(value, blockParameters) : value;
        }
    }

    private static ITypeSymbol? TypeOf(INamedTypeSymbol? attribute, string property) => attribute is null ? null
        : (attribute.GetMembers(property).FirstOrDefault() as IPropertySymbol)?.Type ?? TypeOf(attribute.BaseType, property);

    // Another assembly does not say what was written: what equals the default is the same as that.
    private static bool IsDefault(IParameterSymbol parameter, Value value) => parameter.IsParams
        ? value is Value.List { Items.Count: 0 }
        : parameter.HasExplicitDefaultValue && ValueParser.Constant(parameter.Type, parameter.ExplicitDefaultValue) == value;

    // The analyzer sees the generated part too, whose members are no obstacle to itself.
    private static IEnumerable<string> DeclaredMembers(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName && member.DeclaringSyntaxReferences.Any(IsWritten))
            .Select(member => member.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Whether the user wrote what stands there.</summary>
    public static bool IsWritten(SyntaxReference reference) =>
        !reference.SyntaxTree.FilePath.EndsWith(NetworkSpec.FileEnding, StringComparison.Ordinal);

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } @namespace
        ? string.Join(".", @namespace.ToDisplayString().Split('.').Select(Identifier.Escape))
        : "";

    private static EquatableArray<string> Outer(INamedTypeSymbol type) =>
        OuterTypes(type).Select(outer => "partial " + Keyword(outer) + " " + Identifier.Escape(outer.Name)).ToEquatableArray();
}
