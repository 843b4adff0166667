using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse;

/// <summary>Reads the classes that Use and Layer name: other networks, and modules written by hand.</summary>
/// <param name="path">The networks that are being read, the outermost first.</param>
/// <param name="known">The classes that were read.</param>
/// <param name="blocks">The networks among them.</param>
internal sealed class TypeParser(
    INamedTypeSymbol[] path, Dictionary<INamedTypeSymbol, TypeSpec> known, List<BlockSpec> blocks, CancellationToken cancellation)
{
    /// <summary>The networks that were read, each after those that it uses.</summary>
    public IEnumerable<BlockSpec> Blocks => blocks;

    /// <summary>The reader of what a network uses.</summary>
    public static TypeParser In(INamedTypeSymbol network, CancellationToken cancellation) =>
        new([network], new Dictionary<INamedTypeSymbol, TypeSpec>(SymbolEqualityComparer.Default), [], cancellation);

    /// <summary>The class that an attribute names; null where it names none.</summary>
    public TypeSpec? Parse(AttributeData attribute)
    {
        if (attribute.AttributeClass?.TypeArguments.FirstOrDefault() is not { } argument)
            return null;
        // An array, for one, is neither a network nor a module; nor is what C# does not know.
        if (argument is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
            return new TypeSpec(argument.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), FullName(argument));
        cancellation.ThrowIfCancellationRequested();
        if (!known.TryGetValue(type, out var spec))
            known[type] = spec = Parse(type);
        return spec;
    }

    private TypeSpec Parse(INamedTypeSymbol type)
    {
        var isForeign = !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, path[0].ContainingAssembly);
        var spec = new TypeSpec(type.Name, FullName(type))
        {
            Assembly = isForeign ? type.ContainingAssembly.Name : null,
            HidesCalls = HidesCalls(type),
            Warnings = MakingParser.Warnings(type).ToEquatableArray(),
        };
        var isNetwork = type.TypeKind == TypeKind.Class && NetworkParser.LayerAttributes(type).Length > 0;
        if (!isNetwork)
            return AsModule(spec, type);
        var index = Array.FindIndex(path, outer => SymbolEqualityComparer.Default.Equals(outer, type));
        if (index >= 0)
            return spec with { Cycle = path.Skip(index).Append(type).Select(one => one.Name).ToEquatableArray() };
        // Deeper ones are refused, whatever is in them.
        if (path.Length > TypeSpec.Deepest + 1)
            return spec;
        var network = NetworkParser.Parse(type, new TypeParser([.. path, type], known, blocks, cancellation), cancellation);
        blocks.Add(new BlockSpec(spec.FullName, network));
        return spec with { IsNetwork = true, Obstacle = MakingParser.ObstacleOfBlock(type, path[0], cancellation) };
    }

    private TypeSpec AsModule(TypeSpec spec, INamedTypeSymbol type) => spec with
    {
        Tensors = Tensors(type),
        Obstacle = MakingParser.ObstacleOfModule(type, path[0]),
        Constructors = MakingParser.Constructors(type, path[0])
            .Select(constructor => new ConstructorSpec(constructor.Parameters.Select(Parameter).ToEquatableArray())).ToEquatableArray(),
        Shape = Shape(type),
    };

    /// <summary>A class as the value of an argument.</summary>
    public static Value Class(ITypeSymbol type) => new Value.Class(
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        FullName(type),
        type is INamedTypeSymbol { IsAbstract: false } attribute && NetworkParser.IsLayer(attribute) ? NetworkParser.Kind(attribute) : null,
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } layer && (Tensors(layer) > 0 || NetworkParser.LayerAttributes(layer).Length > 0));

    /// <summary>How generated code names a type.</summary>
    public static string FullName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool HidesCalls(INamedTypeSymbol? type) =>
        type is not null && (!type.GetMembers(TypeSpec.CallLayer).IsEmpty || !type.GetMembers(TypeSpec.CallByHand).IsEmpty || HidesCalls(type.BaseType));

    private static int Tensors(INamedTypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            // By their whole names: a user's own class may be called Tensor.
            if (@base is { Name: "Module", Arity: >= 2, ContainingType: { } nn } && FullName(nn) == "global::TorchSharp.torch.nn"
                && @base.TypeArguments.All(argument => FullName(argument) == "global::TorchSharp.torch.Tensor"))
                return type is { IsAbstract: false, IsFileLocal: false } ? @base.Arity - 1 : 0;
        }

        return 0;
    }

    private static ConstructorParameter Parameter(IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return parameter.RefKind is RefKind.None or RefKind.In
            ? new(parameter.Name, FullName(type), Kind(type), parameter.IsOptional || parameter.IsParams)
            : new(parameter.Name, $"{(parameter.RefKind == RefKind.Out ? "out" : "ref")} {FullName(type)}", ArgumentKind.Other, IsOptional: false);
    }

    private static ArgumentKind Kind(ITypeSymbol type) => type.SpecialType switch
    {
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => ArgumentKind.Int,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => ArgumentKind.Real,
        SpecialType.System_Boolean => ArgumentKind.Flag,
        SpecialType.System_String => ArgumentKind.Text,
        _ => type.TypeKind == TypeKind.Enum ? ArgumentKind.Member : ArgumentKind.Other,
    };

    private static IEnumerable<(string Name, long Number)> Constants(INamedTypeSymbol type)
    {
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && ValueParser.Constant(field.Type, field.ConstantValue) is Value.Integer { Number: var number })
                yield return (field.Name, number);
        }
    }

    private static ShapeSpec? Shape(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes()
            .FirstOrDefault(candidate => candidate.AttributeClass is { Name: "ShapeAttribute" } ours && NetworkParser.IsOurs(ours));
        return attribute?.ConstructorArguments.FirstOrDefault().Value is string pattern
            ? new ShapeSpec(pattern, Named("Parameters"), Named("MultiplyAdds"), Named("Sees"), Constants(type).ToEquatableArray())
            : null;

        string? Named(string name) => attribute!.NamedArguments.FirstOrDefault(named => named.Key == name).Value.Value as string;
    }
}
