using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse;

/// <summary>Looks whether generated code can make an object of a class, and what C# warns of where it does.</summary>
internal static class MakingParser
{
    /// <summary>What keeps a network from making a block.</summary>
    public static Obstacle? ObstacleOfBlock(INamedTypeSymbol type, INamedTypeSymbol network, CancellationToken cancellation)
    {
        if (type.IsAbstract)
            return new(null, IsAbstract: true);
        var called = ParameterParser.Constructor(type, cancellation)
            ?? type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty && IsReachable(candidate, network));
        return called is null ? new(null, IsAbstract: false) : RequiredMember(type, called);
    }

    /// <summary>What keeps a network from making a module.</summary>
    public static Obstacle? ObstacleOfModule(INamedTypeSymbol type, INamedTypeSymbol network)
    {
        var reachable = type.InstanceConstructors.Where(constructor => IsReachable(constructor, network)).ToList();
        if (reachable.Count == 0)
            return new(null, type.IsAbstract);
        var obstacles = reachable.Select(constructor => RequiredMember(type, constructor)).ToList();
        return obstacles.Contains(null) ? null : obstacles[0];
    }

    /// <summary>The constructors of a module that a network can call.</summary>
    public static IEnumerable<IMethodSymbol> Constructors(INamedTypeSymbol type, INamedTypeSymbol network) => type.InstanceConstructors
        .Where(constructor => IsReachable(constructor, network) && RequiredMember(type, constructor) is null);

    /// <summary>The ids of the warnings that C# gives where a class is named.</summary>
    public static IEnumerable<string> Warnings(INamedTypeSymbol type) => NetworkParser.OuterTypes(type).Append<ISymbol>(type)
        .Concat(type.InstanceConstructors).Append(type.ContainingAssembly).Append(type.ContainingModule)
        .SelectMany(symbol => symbol.GetAttributes()).SelectMany(Warnings).Distinct().OrderBy(id => id, StringComparer.Ordinal);

    private static IEnumerable<string> Warnings(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        "System.ObsoleteAttribute" => DiagnosticId(attribute) is { } id ? [id] : ["CS0612", "CS0618"],
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute" =>
            attribute.ConstructorArguments.FirstOrDefault().Value is string id && Identifier.IsValid(id) ? [id] : [],
        _ => [],
    };

    private static string? DiagnosticId(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(named => named.Key == "DiagnosticId").Value.Value is string id && Identifier.IsValid(id) ? id : null;

    private static Obstacle? RequiredMember(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        if (constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute"))
            return null;
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part.GetMembers().FirstOrDefault(IsRequired) is { } member)
                return new(member.Name, IsAbstract: false);
        }

        return null;
    }

    private static bool IsRequired(ISymbol member) => member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true };

    private static bool IsReachable(IMethodSymbol constructor, INamedTypeSymbol network) => constructor.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, network.ContainingAssembly)
            || constructor.ContainingAssembly.GivesAccessTo(network.ContainingAssembly),
        // A class inside sees all of the class around it.
        _ => NetworkParser.OuterTypes(network).Contains(constructor.ContainingType, SymbolEqualityComparer.Default),
    };
}
