using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.Generator.Parse;

/// <summary>Looks whether a class has the constructor that C# adds by itself.</summary>
internal static class ConstructorParser
{
    /// <summary>The accessibility of that constructor; null where the user wrote one, or where C# warns of a member that it leaves null.</summary>
    public static string? Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var hasOwn = type.InstanceConstructors.Any(constructor => constructor.DeclaringSyntaxReferences.Any(NetworkParser.IsWritten));
        return hasOwn || type.GetMembers().Any(member => IsLeftNull(member, cancellation)) ? null : type.IsAbstract ? "protected" : "public";
    }

    // The warning (CS8618) would move from the user's member into the generated constructor, where no pragma of the user's reaches it.
    private static bool IsLeftNull(ISymbol member, CancellationToken cancellation) => !member.IsStatic && member switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false, IsRequired: false } field => IsNeverNull(field.Type) && !IsSet(field, cancellation),
        IPropertySymbol { IsRequired: false } property => IsNeverNull(property.Type) && IsAuto(property) && !IsSet(property, cancellation),
        IEventSymbol @event => IsNeverNull(@event.Type) && !IsSet(@event, cancellation),
        _ => false,
    };

    private static bool IsNeverNull(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated };

    private static bool IsAuto(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsSet(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.Where(NetworkParser.IsWritten).All(reference => reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer is not null,
            PropertyDeclarationSyntax property => property.Initializer is not null,
            _ => true,
        });
}
