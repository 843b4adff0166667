using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Diagnostics;

/// <summary>The mistakes in a class that is right, but for its generated part: it is missing, or was written without something that it needs.</summary>
internal static class PartProblems
{
    private const string Blindness = "generators do not see each other's code";

    public static Problem Missing(INamedTypeSymbol type) => Problem.OfClass(
        Rule.PartMissing,
        $"{type.Name} has layers, but TorchDsl has generated no part for it, so that it is no network: where another generator has written it, {Blindness}",
        Remedy.Elsewhere($"write {type.Name} in a file of your own"));

    public static Problem Throws(INamedTypeSymbol type, string message) => Problem.OfClass(
        Rule.PartThrows,
        $"{type.Name} is right, but when its part was generated something was missing that is generated too, and {Blindness}, so that it throws \"{message}\"",
        Remedy.Elsewhere("write what it takes from there in a file of your own"));

    /// <summary>The argument that the generator did not know; null where it knew all.</summary>
    /// <param name="spec">The network as it is.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="written">The compilation without generated code.</param>
    public static Problem? Unknown(NetworkSpec spec, ImmutableArray<AttributeData> layers, Compilation written, CancellationToken cancellation)
    {
        for (var i = 0; i < layers.Length; i++)
        {
            if (Parse.ArgumentSyntax.Of(layers[i]) is not { } syntax)
                continue;
            foreach (var (argument, element, value) in spec.Layers[i].Arguments.SelectMany(Values))
            {
                if (syntax.Expression(argument, element) is { } expression && !IsKnown(expression, written, cancellation))
                    return Unknown(spec, i, argument, element, value);
            }
        }

        return null;
    }

    // One by one, for a list as for what is none.
    private static IEnumerable<(string Argument, int Element, Value Value)> Values(Argument argument) => argument.Value is Value.List list
        ? list.Items.Select((item, i) => (argument.Name, i, item))
        : [(argument.Name, -1, argument.Value)];

    // Whole arrays, and types, are no constants.
    private static bool IsKnown(ExpressionSyntax expression, Compilation written, CancellationToken cancellation)
    {
        if (expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or TypeOfExpressionSyntax)
            return true;
#pragma warning disable RS1030 // Of another compilation than the analysed one, and only after a mistake.
        return written.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, cancellation).HasValue;
#pragma warning restore RS1030
    }

    private static Problem Unknown(NetworkSpec spec, int layer, string argument, int element, Value value)
    {
        var message = $"{spec.LayerAt(layer)}, takes {value} from code that is generated too, but {Blindness}, so that {spec.Name} would throw";
        return new Problem(Rule.PartThrows, layer, argument, element, message) { Remedies = new([Remedy.Use(layer, argument, $"{value}", element)]) };
    }
}
