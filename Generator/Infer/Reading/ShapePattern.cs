using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What a module written by hand does to shapes: <c>c h w -> 2*c h w</c>.</summary>
internal sealed class ShapePattern(Arguments layer, ShapeSpec shape)
{
    private static readonly string[] Arrow = ["->"];

    private const string Everything = "everything";

    private readonly Dictionary<string, SymInt> sizes =
        shape.Constants.ToDictionary(constant => constant.Name, constant => (SymInt)constant.Number, StringComparer.Ordinal);

    /// <summary>Whether every output depends on the whole input.</summary>
    public bool SeesEverything => shape.Sees is not null;

    /// <summary>Binds the names on the left to the sizes that come in; if they do not fit, that is reported.</summary>
    public bool Bind()
    {
        var sides = shape.Pattern.Split(Arrow, StringSplitOptions.None);
        var all = sides[0].Split(',').Select(Items).ToList();
        if (sides.Length != 2 || all.Exists(left => left.Count == 0) || Items(sides[1]).Count == 0)
            return Unreadable("it has the sizes that come in, an arrow and the sizes that go out");
        if (shape.Sees is not (null or Everything))
        {
            var finding = $"has Sees = {Literal.Of(shape.Sees!)} in its Shape, which can only be {Literal.Of(Everything)}";
            layer.Error(Rule.UnreadablePattern, null, finding, Remedy.Elsewhere($"write Sees = {Literal.Of(Everything)}, or leave it out"));
            return false;
        }

        if (all.Count != layer.All.Count)
            return Unreadable($"it has {Sentence.Plural(all.Count, "shape")} on the left, between commas, for {Sentence.Plural(layer.All.Count, "value")}");
        return Enumerable.Range(0, all.Count).All(input => Bind(all[input], input));
    }

    private bool Bind(List<string> left, int input)
    {
        var actuals = layer.All[input].Shape;
        if (left.Count != actuals.Rank)
            return Differs($"{Sentence.Plural(left.Count, "dimension")}, but {layer.Comes(input)}", Remedy.Choose("bring it to as many dimensions before"));
        for (var i = 0; i < left.Count; i++)
        {
            var actual = actuals[i];
            if (!long.TryParse(left[i], out var number) && !Identifier.IsValid(left[i]))
                return Unreadable($"{left[i]} is neither a name nor a number, and only these stand on the left");
            var expected = Identifier.IsValid(left[i]) ? (sizes.TryGetValue(left[i], out var bound) ? bound : actual) : number;
            if (expected.DiffersFrom(actual))
                return Differs($"{expected} in dimension {Shape.NumberOf(i)}, but {layer.Comes(input)}", layer.Bring(input, i, expected));
            if (Identifier.IsValid(left[i]))
                sizes[left[i]] = expected;
        }

        return true;
    }

    /// <summary>The shape that goes out.</summary>
    public Shape Result()
    {
        var result = new Shape(Items(shape.Pattern.Split(Arrow, StringSplitOptions.None)[1]).Select(item => Evaluate(item)).ToEquatableArray());
        foreach (var size in result.Dims)
        {
            if (!layer.AtLeast(1, size))
                layer.Error(
                    Rule.NothingLeft,
                    null,
                    $"makes {result} of {layer.Input}, by the pattern \"{shape.Pattern}\", and every size is at least 1",
                    Remedy.Choose("give it more"));
        }

        return result;
    }

    /// <summary>The value of an expression in the names; 0 where there is none.</summary>
    public SymInt Evaluate(string? expression)
    {
        if (expression is null)
            return 0;
        try
        {
            return Expression.Read(expression, SizeOf);
        }
        catch (ExpressionException exception)
        {
            Unreadable($"\"{expression}\": {exception.Message}");
            return 1;
        }
    }

    private SymInt SizeOf(string name) =>
        sizes.TryGetValue(name, out var size) ? size : throw new ExpressionException($"{name} is no name on the left, and no whole constant of the class");

    // Spaces separate sizes, but for those in brackets.
    private static List<string> Items(string side)
    {
        var (items, depth, item) = (new List<string>(), 0, "");
        foreach (var character in side + " ")
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || !char.IsWhiteSpace(character))
                item += character;
            else
            {
                if (item.Length > 0)
                    items.Add(item);
                item = "";
            }
        }

        // A bracket that is never closed.
        if (item.Trim().Length > 0)
            items.Add(item.Trim());
        return items;
    }

    private bool Unreadable(string why)
    {
        layer.Error(
            Rule.UnreadablePattern,
            null,
            $"has the pattern \"{shape.Pattern}\", which cannot be read, for {why}",
            Remedy.Elsewhere("write it as in [Shape(\"c h w -> 2*c h w\")]"));
        return false;
    }

    private bool Differs(string what, params Remedy[] remedies)
    {
        layer.Error(Rule.PatternDiffers, null, $"takes \"{shape.Pattern}\", and so {what}", remedies);
        return false;
    }
}
