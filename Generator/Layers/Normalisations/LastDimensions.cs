using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The last dimensions of a value, over which LayerNorm and RMSNorm normalise.</summary>
internal static class LastDimensions
{
    /// <summary>What outputs see that depend on all of them.</summary>
    public static ReceptiveField See(ReceptiveField field, Shape input, int count)
    {
        for (var dim = input.Rank - count; dim < input.Rank; dim++)
            field = field.AllAlong(dim, input);
        return field;
    }

    /// <summary>Their sizes. What is written must be the last sizes of what comes in; where nothing is, it is the last one.</summary>
    public static EquatableArray<SymInt> Read(Arguments arguments)
    {
        var (input, written) = (arguments.Input, arguments.Items("NormalizedShape"));
        var count = Math.Min(Math.Max(written.Count, 1), input.Rank);
        var last = new Shape(input.Dims.Skip(input.Rank - count).ToEquatableArray());
        if (written.Count > 1 && written[written.Count - 1] is Value.Real eps)
            arguments.Error(Rule.WrongKind, "NormalizedShape", IsEps(eps), written.Count - 1, arguments.Replace(WithEps(arguments, eps)));
        for (var i = 0; i < written.Count; i++)
        {
            var size = arguments.Whole("NormalizedShape", written[i], 1, i);
            if (i >= count || (last[i].IsKnownToWeights && last[i].DiffersFrom(size)))
                Report(arguments, last, i, size);
            else if (size.IsOpen)
                last = last.With(i, size);
        }

        return last.Dims.Select(dim => arguments.Fixed(dim, "elements to normalise")).ToEquatableArray();
    }

    private static string WithEps(Arguments arguments, Value.Real eps)
    {
        var sizes = arguments.Items("NormalizedShape");
        return $"{arguments.Kind}({string.Join(", ", sizes.Take(sizes.Count - 1))}, Eps = {eps})";
    }

    private static string IsEps(Value.Real eps) => $"has {eps} among its sizes, but PyTorch's second argument, eps, is given by name here";

    // One size that another dimension has betrays the layout.
    private static void Report(Arguments arguments, Shape last, int element, SymInt size)
    {
        var end = last.Rank == arguments.Input.Rank ? "" : $", which ends in {last}";
        var wrong = $"normalises {string.Join("×", arguments.Items("NormalizedShape"))}, but {arguments.Producer}{end}";
        var isOne = arguments.Items("NormalizedShape").Count == 1;
        var layout = isOne ? LayoutRemedy.Of(arguments, size, arguments.Input.Rank - 1) : null;
        arguments.Error(Rule.NormalizedShapeDiffers, "NormalizedShape", wrong, element, layout ?? Use(arguments, last));
    }

    private static Remedy Use(Arguments arguments, Shape last) => !arguments.Scope.HasParameters && last.IsFixed
        ? arguments.Replace($"{arguments.Kind}({string.Join(", ", last.Dims)}{arguments.Spec.Settings})")
        : Remedy.Choose("give the last sizes of what comes in");
}
