using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.Generator.Parse;

/// <summary>Finds where an attribute's arguments stand in the source.</summary>
internal sealed class ArgumentSyntax(AttributeSyntax attribute, AttributeData data)
{
    public static ArgumentSyntax? Of(AttributeData data) =>
        data.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax ? new(syntax, data) : null;

    /// <summary>Whether an argument of the constructor is written, and not a property of the same name alone.</summary>
    public bool IsWritten(IParameterSymbol parameter) => Find(NetworkParser.PropertyName(parameter.Name), ofConstructor: true) is not null;

    /// <summary>The place of an argument, or of one element of it; the whole attribute where the argument is not written.</summary>
    public Location Locate(string? argument, int element) =>
        argument is null || Expression(argument, element) is not { } expression ? attribute.GetLocation() : expression.GetLocation();

    /// <summary>What is written for an argument, or for one element of it; null where it is not written.</summary>
    public ExpressionSyntax? Expression(string argument, int element)
    {
        var expression = Find(argument, Math.Max(element, 0));
        return expression is not null && element >= 0 && Element(expression, element) is { } item ? item : expression;
    }

    private ExpressionSyntax? Find(string argument, int element = 0, bool ofConstructor = false)
    {
        if (attribute.ArgumentList is null)
            return null;
        var position = 0;
        foreach (var candidate in attribute.ArgumentList.Arguments)
        {
            if (candidate.NameEquals is { } property)
            {
                if (!ofConstructor && property.Name.Identifier.ValueText == argument)
                    return candidate.Expression;
            }
            else if (candidate.NameColon is { } named)
            {
                // What follows without a name counts on: C# has it only where the named ones are in their own places.
                position++;
                if (NetworkParser.PropertyName(named.Name.Identifier.ValueText) == argument)
                    return candidate.Expression;
            }
            else if (IsAt(position++, argument, element))
            {
                return candidate.Expression;
            }
        }

        return null;
    }

    // The elements of a params array stand one by one, unless an array is given for them.
    private bool IsAt(int position, string argument, int element)
    {
        if (data.AttributeConstructor is not { } constructor)
            return false;
        var parameters = constructor.Parameters;
        var index = Math.Min(position, parameters.Length - 1);
        if (index < 0 || NetworkParser.PropertyName(parameters[index].Name) != argument)
            return false;
        return !parameters[index].IsParams || position - index == element
            || (position == index && attribute.ArgumentList!.Arguments.Count(a => a.NameEquals is null) <= index + 1);
    }

    private static ExpressionSyntax? Element(ExpressionSyntax expression, int element) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions.ElementAtOrDefault(element),
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ElementAtOrDefault(element),
        CollectionExpressionSyntax collection => (collection.Elements.ElementAtOrDefault(element) as ExpressionElementSyntax)?.Expression,
        CastExpressionSyntax cast => Element(cast.Expression, element),
        ParenthesizedExpressionSyntax bracketed => Element(bracketed.Expression, element),
        _ => null,
    };
}
