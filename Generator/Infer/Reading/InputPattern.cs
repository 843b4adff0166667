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
            use.Error(Rule.PatternDiffers, null, OtherRank(use, items), items.Items.Count == 1 && use.Input.IsFixed
                ? use.PutBefore("Flatten")
                : Remedy.Choose("bring it to as many dimensions before"));
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
                    use.Error(Rule.PatternDiffers, null, TwoSizes(use, items, name, bound, actual), Remedy.Choose("bring both to one size before"));
                continue;
            }

            var expected = name is null ? ((Value.Integer)item).Number : Expression.Read(name, word => ((Binding.Whole)scope[word]!).Value);
            if (expected.DiffersFrom(actual))
                Report(use, items, name, expected, i, name is null || Element(block, values, name) < 0 ? null : values);
        }

        return use.Problem is null ? sizes : null;
    }

    private static void Report(Arguments use, Value.List items, string? name, SymInt expected, int dimension, BlockArguments? values)
    {
        var takes = $"takes {Pattern(items)}{(name is null ? "" : $" with {name} = {expected}")}, but {use.Producer}";
        const string argument = BlockArguments.Argument;
        if (values is null || use.Written(use.Input[dimension]) is not { } size)
        {
            use.Error(Rule.PatternDiffers, null, takes, WidthRemedy.Of(use, dimension, expected));
            return;
        }

        var (text, element) = (values.Written(name!, size), values.ElementOf(name!));
        use.Error(Rule.PatternDiffers, argument, takes, element, use.Use(argument, text, element));
    }

    private static int Element(NetworkSpec block, BlockArguments values, string name) =>
        block.Parameters.Any(parameter => parameter.Name == name) ? values.ElementOf(name) : -1;

    private static string Pattern(Value.List items) => string.Join("×", items.Items.Select(item => item is Value.Text text ? text.Content : item.ToString()));

    private static string OtherRank(Arguments use, Value.List items)
    {
        var dimensions = Sentence.Plural(items.Items.Count, "dimension");
        return $"takes {Pattern(items)}, {dimensions}, but {use.Producer}";
    }

    private static string TwoSizes(Arguments use, Value.List items, string name, SymInt one, SymInt other) =>
        $"takes {Pattern(items)}, with {name} twice, but {use.Producer}, where it is {one} and {other}";
}
