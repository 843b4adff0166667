using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A block's Input as a pattern for what flows into a use of it: numbers and parameters are checked, other names are bound.</summary>
internal static class InputPattern
{
    /// <summary>What the free sizes of the block are in this use; null where the pattern does not fit, which is reported.</summary>
    public static Dictionary<string, SymInt>? Bind(Arguments use, NetworkSpec block, Scope scope, BlockArguments values)
    {
        var (sizes, items) = (new Dictionary<string, SymInt>(StringComparer.Ordinal), (Value.List)block.Layers[0]["Shape"]!);
        if (items.Items.Count != use.Input.Rank)
        {
            use.Error(Rule.PatternDiffers, null, $"takes {Pattern(items)}, {Arguments.Plural(items.Items.Count, "dimension")}, but {use.Producer}: bring it to {Arguments.Plural(items.Items.Count, "dimension")} before");
            return null;
        }

        for (var i = 0; i < items.Items.Count && use.Problem is null; i++)
        {
            var (item, actual) = (items.Items[i], use.Input[i]);
            var name = (item as Value.Text)?.Content;
            if (name is not null && scope[name] is null && Identifier.IsValid(name))
            {
                if (!sizes.TryGetValue(name, out var bound))
                    sizes.Add(name, actual);
                else if (bound.DiffersFrom(actual))
                    use.Error(Rule.PatternDiffers, null, $"takes {Pattern(items)}, with {name} twice, but {use.Producer}, where it is {bound} and {actual}: bring both to one size before");
                continue;
            }

            var expected = name is null ? ((Value.Integer)item).Number : Expression.Read(name, word => ((Binding.Whole)scope[word]!).Value);
            if (expected.DiffersFrom(actual))
                Report(use, items, name, expected, i, name is null ? -1 : Element(block, values, name));
        }

        return use.Problem is null ? sizes : null;
    }

    private static void Report(Arguments use, Value.List items, string? name, SymInt expected, int dimension, int element)
    {
        var actual = use.Input[dimension];
        var fixes = element >= 0 ? use.Use("Arguments", actual, element) : [];
        var which = name is null ? "" : $" with {name} = {expected}";
        use.Error(Rule.PatternDiffers, element >= 0 ? "Arguments" : null, $"takes {Pattern(items)}{which}, but {use.Producer}: {(element >= 0 ? $"use {actual}" : $"bring dimension {dimension} to {expected} before")}", element, fixes);
    }

    private static int Element(NetworkSpec block, BlockArguments values, string name) =>
        block.Parameters.Any(parameter => parameter.Name == name) ? values.ElementOf(name) : -1;

    private static string Pattern(Value.List items) => string.Join("×", items.Items.Select(item => item is Value.Text text ? text.Content : item.ToString()));
}
