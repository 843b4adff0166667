using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace TorchDsl.Completions;

/// <summary>Offers the parameters of a block where its use names them in a text, as <c>[Use&lt;Stage&gt;("stride: 2")]</c>.</summary>
[ExportCompletionProvider(nameof(ParameterNameProvider), LanguageNames.CSharp)]
[Shared]
public sealed class ParameterNameProvider : CompletionProvider
{
    private const string Use = "TorchDsl.UseAttribute<TBlock>";

    private static readonly SymbolDisplayFormat Declared = new(
        parameterOptions:
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger is { Kind: CompletionTriggerKind.Insertion, Character: '"' };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var (caret, cancellation) = (context.Position, context.CancellationToken);
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || caret == 0 || root.FindToken(caret - 1) is not { Parent: LiteralExpressionSyntax literal } token
            || !token.IsKind(SyntaxKind.StringLiteralToken) || literal.Parent is not AttributeArgumentSyntax { NameEquals: null }
            || literal.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } arguments } attribute)
        {
            return;
        }

        var start = token.SpanStart + token.Text.IndexOf('"') + 1;
        var model = await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null || start > caret || IsAfterName(token.Text, caret - token.SpanStart)
            || Block(model.GetTypeInfo(attribute, cancellation).Type) is not { } block)
        {
            return;
        }

        context.CompletionListSpan = TextSpan.FromBounds(start, caret);
        var named = arguments.Arguments.Where(argument => argument.Expression != literal).Select(Named).ToList();
        foreach (var parameter in Parameters(block).Where(parameter => !named.Contains(parameter.Name)))
            context.AddItem(Item(parameter));
    }

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, $"{item.DisplayText}: ")));

    private static bool IsAfterName(string text, int length) => text.IndexOf(':', 0, Math.Min(length, text.Length)) >= 0;

    private static INamedTypeSymbol? Block(ITypeSymbol? attribute) =>
        attribute?.OriginalDefinition.ToDisplayString() == Use ? ((INamedTypeSymbol)attribute).TypeArguments[0] as INamedTypeSymbol : null;

    // The constructor that the language takes: the primary one, or, where another assembly does not tell, the longest that is public.
    private static IEnumerable<IParameterSymbol> Parameters(INamedTypeSymbol block) => block.InstanceConstructors
        .Where(constructor => block.DeclaringSyntaxReferences.IsEmpty
            ? constructor.DeclaredAccessibility == Accessibility.Public
            : constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax))
        .OrderByDescending(constructor => constructor.Parameters.Length)
        .Take(1).SelectMany(constructor => constructor.Parameters);

    private static string? Named(AttributeArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf(':') is > 0 and var colon
            ? text.Substring(0, colon).Trim()
            : null;

    private static CompletionItem Item(IParameterSymbol parameter) => CompletionItem.Create(
        parameter.Name,
        displayTextSuffix: ":",
        inlineDescription: parameter.ToDisplayString(Declared),
        rules: CompletionItemRules.Default.WithSelectionBehavior(CompletionItemSelectionBehavior.SoftSelection));
}
