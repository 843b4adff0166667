using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Support;

namespace TorchDsl.CodeFixes;

/// <summary>Cures what C# itself refuses in the layers of a network: a misspelt name, a tuple, a setting with a colon.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CSharpFixProvider : CureProvider
{
    private const string UnknownName = "CS0246";
    private const string UnknownParameter = "CS1739";
    private const string MissingArgument = "CS7036";
    private const string NoConstant = "CS0182";
    private const string NoArray = "CS9174";
    private const string OtherType = "CS1503";
    private const string NoBestType = "CS0826";
    private const string OtherCount = "CS1729";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(UnknownName, UnknownParameter, MissingArgument, NoConstant, NoArray, OtherType, NoBestType, OtherCount);

    private protected override async Task<IReadOnlyList<Cure>?> CuresAsync(Document document, Diagnostic mistake, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var node = root!.FindNode(mistake.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || !IsLayer(attribute))
            return null;
        return Find(mistake.Id, node, attribute, model!) is var (title, change) ? [new Cure(title, $"{mistake.Id}:{title}", [(document.Id, change)])] : null;
    }

    // Of a class that has an Input, for other attributes are no business of ours.
    private static bool IsLayer(AttributeSyntax attribute) => attribute.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } network
        && network.AttributeLists.SelectMany(list => list.Attributes).Any(other => AttributeEdit.Simple(other.Name) is "Input" or "InputAttribute");

    private static (string Title, TextChange Change)? Find(string id, SyntaxNode node, AttributeSyntax attribute, SemanticModel model) => id switch
    {
        UnknownName when node.FirstAncestorOrSelf<NameEqualsSyntax>() is { } setting => Setting(setting.Name, attribute, model),
        UnknownName when node.Span == attribute.Name.Span => Use(attribute.Name.Span, NearestName.Of(AttributeEdit.Simple(attribute.Name), LayerNames(model))),
        UnknownParameter or MissingArgument => Named(node, attribute, model),
        NoConstant when node.FirstAncestorOrSelf<TupleExpressionSyntax>() is { } tuple => Use(tuple.Span, $"new[] {{ {tuple.Arguments} }}"),
        NoArray when node.FirstAncestorOrSelf<CollectionExpressionSyntax>() is { } list => Use(list.Span, $"new[] {{ {list.Elements} }}"),
        NoBestType when node.FirstAncestorOrSelf<ImplicitArrayCreationExpressionSyntax>() is { } array =>
            Use(TextSpan.FromBounds(array.SpanStart, array.Initializer.SpanStart), "new object[] ", $"new object[] {array.Initializer}"),
        OtherType when AttributeEdit.Simple(attribute.Name) == "Concat" && node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } dim =>
            Use(dim.Span, $"Dim = {dim.Expression}"),
        OtherType when attribute.ArgumentList is { Arguments: { Count: 1 } one } && IsNumber(one[0])
            && OfNumber(AttributeEdit.Simple(attribute.Name), $"{one[0]}") is { } layer => Use(attribute.Span, layer),
        OtherType when node is LiteralExpressionSyntax { Token.Value: string text } && int.TryParse(text, out _) => Use(node.Span, text),
        OtherCount => Named(node, attribute, model) ?? WithoutRest(attribute, model),
        _ => null,
    };

    // What joins values in PyTorch takes a number too.
    private static string? OfNumber(string join, string number) => join switch
    {
        "Mul" => $"Scale({number})",
        "Add" => $"Shift({number})",
        "Sub" => $"Shift({(number[0] == '-' ? number.Substring(1) : $"-{number}")})",
        _ => null,
    };

    // With its sign.
    private static bool IsNumber(AttributeArgumentSyntax argument)
    {
        var number = argument.Expression is PrefixUnaryExpressionSyntax { Operand: var operand } ? operand : argument.Expression;
        return number.IsKind(SyntaxKind.NumericLiteralExpression);
    }

    private static (string Title, TextChange Change)? Use(TextSpan place, string? text, string? shown = null) =>
        text is null ? null : ($"Use {shown ?? text}", new TextChange(place, text));

    // A property by the nearest name, as PyTorch and Keras would have it too.
    private static (string Title, TextChange Change)? Setting(IdentifierNameSyntax name, AttributeSyntax attribute, SemanticModel model)
    {
        var settings = Settings(attribute, model);
        return Use(name.Span, Meant(name.Identifier.ValueText, settings));
    }

    // An argument with a colon that is no parameter there may be a property.
    private static (string Title, TextChange Change)? Named(SyntaxNode node, AttributeSyntax attribute, SemanticModel model)
    {
        var argument = node.FirstAncestorOrSelf<AttributeArgumentSyntax>()
            ?? attribute.ArgumentList?.Arguments.FirstOrDefault(candidate => candidate.NameColon is not null);
        if (argument?.NameColon is not { } colon)
            return null;
        var settings = Settings(attribute, model);
        if (Meant(colon.Name.Identifier.ValueText, settings) is { } setting)
            return Use(argument.Span, $"{setting} = {argument.Expression}");
        var parameters = Type(attribute, model)?.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Name);
        var meant = Meant(colon.Name.Identifier.ValueText, [.. (parameters ?? []).Distinct().Select(Pascal)]);
        return meant is null ? null : Use(argument.Span, $"{char.ToLowerInvariant(meant[0])}{meant.Substring(1)}: {argument.Expression}");
    }

    private static string? Meant(string written, List<string> settings) =>
        settings.Find(setting => setting == Pascal(written)) ?? settings.Find(setting => $"{setting}Size" == Pascal(written))
        ?? NearestName.Of(Pascal(written), settings);

    // Of the constructors, the one that takes most says what is too many.
    private static (string Title, TextChange Change)? WithoutRest(AttributeSyntax attribute, SemanticModel model)
    {
        if (attribute.ArgumentList is not { } list || Type(attribute, model) is not { } type)
            return null;
        var most = type.InstanceConstructors.Max(constructor => constructor.Parameters.Length);
        var positions = list.Arguments.Where(argument => argument.NameEquals is null).ToList();
        var kept = list.Arguments.Where(argument => argument.NameEquals is not null || positions.IndexOf(argument) < most).ToList();
        if (kept.Count == list.Arguments.Count)
            return null;
        var text = kept.Count == 0 ? "" : $"({string.Join(", ", kept)})";
        return ($"Use {attribute.Name}{text}", new TextChange(list.Span, text));
    }

    private static List<string> Settings(AttributeSyntax attribute, SemanticModel model)
    {
        var settings = new List<string>();
        for (var type = Type(attribute, model); type is not null; type = type.BaseType)
        {
            settings.AddRange(type.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property is { SetMethod.DeclaredAccessibility: Accessibility.Public, IsStatic: false }).Select(property => property.Name));
        }

        return settings;
    }

    private static INamedTypeSymbol? Type(AttributeSyntax attribute, SemanticModel model) => model.GetTypeInfo(attribute).Type as INamedTypeSymbol;

    private static IEnumerable<string> LayerNames(SemanticModel model) =>
        model.Compilation.GetTypeByMetadataName("TorchDsl.InputAttribute")?.ContainingNamespace.GetTypeMembers()
            .Where(type => type is { IsAbstract: false, DeclaredAccessibility: Accessibility.Public } && type.BaseType?.Name != "OtherNameAttribute")
            .Select(type => type.Name).Where(name => name.EndsWith("Attribute", StringComparison.Ordinal))
            .Select(name => name.Substring(0, name.Length - "Attribute".Length)) ?? [];

    // kernel_size as KernelSize.
    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
