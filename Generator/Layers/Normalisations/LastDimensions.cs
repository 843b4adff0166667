using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
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
        for (var i = 0; i < written.Count; i++)
        {
            var size = arguments.Whole("NormalizedShape", written[i], 1, i);
            if (i >= count || (last[i].IsKnownToWeights && last[i].DiffersFrom(size)))
                arguments.Error(Rule.NormalizedShapeDiffers, "NormalizedShape", OtherShape(arguments, last), i);
            else if (size.IsOpen)
                last = last.With(i, size);
        }

        return last.Dims.Select(dim => arguments.Fixed(dim, "elements to normalise")).ToEquatableArray();
    }

    private static string OtherShape(Arguments arguments, Shape last)
    {
        var end = last.Rank == arguments.Input.Rank ? "" : $", which ends in {last}";
        return $"normalises {string.Join("×", arguments.Items("NormalizedShape"))}, but {arguments.Producer}{end}: use {string.Join(", ", last.Dims)}";
    }
}
