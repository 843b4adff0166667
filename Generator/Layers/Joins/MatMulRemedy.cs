using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>What brings two values to a product of matrices: each remedy is one after which there is one.</summary>
internal static class MatMulRemedy
{
    /// <summary>For values of other ranks: a dimension of size 1 more where one is missing.</summary>
    public static Remedy[] OfRank(Arguments arguments)
    {
        var (left, right) = (arguments.Input, arguments.Operands[1].Shape);
        var (more, wanted) = (right.Rank - left.Rank, Math.Max(2, Math.Max(left.Rank, right.Rank)));
        // A vector is a row on the left and a column on the right.
        if (more > 0 && left.Rank + 1 == wanted && MatMul.Product(With(left, 0), right) is not null)
            return [arguments.PutBefore("Unsqueeze(1)")];
        if (more < 0 && right.Rank + 1 == wanted && right.Rank == 1 && MatMul.Product(left, With(right, 1)) is not null)
            return [OfOther(arguments, "Unsqueeze(-1)")];
        if (more < 0 && right.Rank + 1 == wanted && MatMul.Product(left, With(right, 0)) is not null)
            return [OfOther(arguments, "Unsqueeze(1)")];
        return [Remedy.Choose("bring both to as many dimensions, such as by Unsqueeze")];
    }

    /// <summary>For sizes that do not fit: two dimensions in each other's place, or the product the other way round.</summary>
    public static Remedy[] OfSizes(Arguments arguments)
    {
        var (left, right) = (arguments.Input, arguments.Operands[1].Shape);
        var remedies = new List<Remedy>();
        if (Turns(right).FirstOrDefault(turn => MatMul.Product(left, turn.Shape) is not null) is { Text: { } ofRight })
            remedies.Add(OfOther(arguments, ofRight));
        if (Turns(left).FirstOrDefault(turn => MatMul.Product(turn.Shape, right) is not null) is { Text: { } ofLeft })
            remedies.Add(arguments.PutBefore(ofLeft));
        if (MatMul.Product(right, left) is not null)
            remedies.Add(Swapped(arguments));
        return remedies.Count > 0 ? [.. remedies] : [Remedy.Choose("bring both to sizes that fit")];
    }

    // Mostly rows and columns are meant, else heads that stand before or after the steps.
    private static IEnumerable<(string Text, Shape Shape)> Turns(Shape shape)
    {
        for (var one = shape.Rank - 2; one >= 0; one--)
        {
            for (var other = shape.Rank - 1; other > one; other--)
            {
                var text = (one, other) == (shape.Rank - 2, shape.Rank - 1) ? "Transpose(-2, -1)" : $"Transpose({one + 1}, {other + 1})";
                yield return (text, shape.With(one, shape[other]).With(other, shape[one]));
            }
        }
    }

    private static Remedy OfOther(Arguments arguments, string layers) => NamedRemedy.Of(arguments, 1, "Other", layers);

    private static Remedy Swapped(Arguments arguments)
    {
        var (main, name) = (Literal.Of(arguments.Graph!.FreeName("main")), arguments.Operands[1].Name);
        return arguments.Replace($"Tap({main}), From({name}), MatMul({main})", $" for {name} times the current value");
    }

    private static Shape With(Shape shape, int place) => new([.. shape.Dims.Take(place), 1, .. shape.Dims.Skip(place)]);
}
