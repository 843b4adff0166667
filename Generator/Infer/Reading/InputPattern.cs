using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A block's Input as a pattern for what flows into a use of it: numbers and parameters are checked, other names are bound.</summary>
internal sealed class InputPattern
{
    private readonly Arguments use;
    private readonly NetworkSpec block;
    private readonly BlockArguments values;
    private readonly int input;
    private readonly Value.List items;
    private readonly Shape shape;

    private InputPattern(Arguments use, NetworkSpec block, BlockArguments values, int input)
    {
        (this.use, this.block, this.values, this.input) = (use, block, values, input);
        (items, shape) = ((Value.List)block.Layers[input]["Shape"]!, use.All[input].Shape);
    }

    /// <summary>What the free sizes of the block are in this use; null where the pattern does not fit, which is reported.</summary>
    public static Dictionary<string, SymInt>? Bind(Arguments use, NetworkSpec block, Scope scope, BlockArguments values)
    {
        var sizes = new Dictionary<string, SymInt>(StringComparer.Ordinal);
        for (var input = 0; input < block.Inputs && use.Problem is null; input++)
            new InputPattern(use, block, values, input).Bind(sizes, scope);
        return use.Problem is null ? sizes : null;
    }

    private void Bind(Dictionary<string, SymInt> sizes, Scope scope)
    {
        if (items.Items.Count != shape.Rank)
        {
            use.Error(Rule.PatternDiffers, null, OtherRank(), items.Items.Count == 1 && shape.IsFixed && input == 0
                ? use.PutBefore("Flatten")
                : Remedy.Choose("bring it to as many dimensions before"));
            return;
        }

        for (var i = 0; i < items.Items.Count && use.Problem is null; i++)
        {
            var (item, actual) = (items.Items[i], shape[i]);
            var name = (item as Value.Text)?.Content;
            if (name is not null && FreeSize.Read(name, scope)?.AsMultiple is var (free, step, offset))
            {
                // What the size is that the block knows by its name.
                var size = (actual - offset).FloorDivide(step);
                if (((size * step) + offset).DiffersFrom(actual) || !use.AtLeast(1, size))
                    use.Error(Rule.PatternDiffers, null, NoMultiple(name, actual), Remedy.Choose("bring it to such a size before"));
                else if (!sizes.TryGetValue(free, out var bound))
                    sizes.Add(free, size);
                else if (bound.DiffersFrom(size))
                    use.Error(Rule.PatternDiffers, null, TwoSizes(free, bound, size), Remedy.Choose("bring both to one size before"));
                continue;
            }

            var expected = name is null ? ((Value.Integer)item).Number : Expression.Read(name, word => ((Binding.Whole)scope[word]!).Value);
            if (expected.DiffersFrom(actual))
                Report(name, expected, i);
        }
    }

    private void Report(string? name, SymInt expected, int dimension)
    {
        var takes = $"{Takes}{(name is null ? "" : $" with {name} = {expected}")}, but {use.Comes(input)}";
        const string argument = BlockArguments.Argument;
        if (name is null || Element(name) < 0 || use.Written(shape[dimension]) is not { } size)
        {
            use.Error(Rule.PatternDiffers, null, takes, use.Bring(input, dimension, expected));
            return;
        }

        var (text, element) = (values.Written(name, size), values.ElementOf(name));
        use.Error(Rule.PatternDiffers, argument, takes, element, use.Use(argument, text, element));
    }

    private int Element(string name) =>
        block.Parameters.Any(parameter => parameter.Name == name) ? values.ElementOf(name) : -1;

    // What the block takes here.
    private string Takes => $"takes {Pattern}{(block.Inputs == 1 ? "" : $" for {block.Layers[input]["Name"]}")}";

    private string Pattern => string.Join("×", items.Items.Select(item => item is Value.Text text ? text.Content : item.ToString()));

    private string OtherRank() => $"{Takes}, {Sentence.Plural(items.Items.Count, "dimension")}, but {use.Comes(input)}";

    private string NoMultiple(string formula, SymInt actual) =>
        $"{Takes}, but {use.Comes(input)}, and {actual} is {(actual.IsFixed ? "no" : "not always a")} {formula}";

    private string TwoSizes(string name, SymInt one, SymInt other) => $"{Takes}, with {name} twice, but {use.Comes(input)}, where it is {one} and {other}";
}
