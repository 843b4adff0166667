using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The padding of convolutions, in numbers or by a word.</summary>
internal static class ConvPadding
{
    private static readonly string[] Words = ["same", "valid", "causal", "same_upper"];

    /// <summary>The word that is written; null where the padding is given in numbers. In a block, what is no word is an expression.</summary>
    public static string? Word(Arguments arguments) =>
        arguments.Word("Padding") is var word && (Words.Contains(word) || arguments.Scope.IsEmpty) ? word : null;

    /// <summary>The padding that keeps the size where the stride is 1. What is odd is at the end, as libtorch has it.</summary>
    public static (Axes Before, Axes After) Same(Axes kernel, Axes dilation)
    {
        var all = Spare(kernel, dilation).ToList();
        return (new(all.Select(sum => sum.FloorDivide(2)).ToEquatableArray()), new(all.Select(sum => sum - sum.FloorDivide(2)).ToEquatableArray()));
    }

    /// <summary>The most that is padded at an end of an axis, whatever the free sizes are.</summary>
    public static SymInt Most(Window window, int axis)
    {
        var most = SymInt.Max(window.Before[axis], window.After[axis]);
        return most.IsKnownToWeights ? most : window.Span(axis).FloorDivide(2);
    }

    /// <summary>The window with the padding that is written.</summary>
    public static Window Read(Arguments arguments, string? word, Axes kernel, Axes stride, Axes dilation)
    {
        var none = Axes.Uniform(0, kernel.Count);
        var window = new Window(kernel, stride, none, none, dilation);
        switch (word)
        {
            case null:
                var padding = arguments.PerAxis("Padding", 0, least: 0);
                return window with { Before = padding, After = padding };
            case "valid":
                return window;
            case "same":
                if (stride.Sizes.Any(size => size.DiffersFrom(1)))
                    ReportStride(arguments, kernel, stride, dilation);
                var (before, after) = Same(kernel, dilation);
                return window with { Before = before, After = after };
            case "causal":
                if (kernel.Count != 1)
                    arguments.Error(Rule.WrongRank, "Padding", NotInTime(kernel.Count), Remedy.Choose("put Pad before it, with numbers for each axis"));
                return window with { Before = new(Spare(kernel, dilation).ToEquatableArray()) };
            case "same_upper":
                return window.Upper(arguments.Input);
            default:
                arguments.Error(Rule.WrongKind, "Padding", $"has Padding \"{word}\"", Meant(arguments, word));
                return window;
        }
    }

    private static IEnumerable<SymInt> Spare(Axes kernel, Axes dilation) => kernel.Sizes.Select((size, axis) => dilation[axis] * (size - 1));

    private static void ReportStride(Arguments arguments, Axes kernel, Axes stride, Axes dilation) => arguments.Error(
        Rule.SameNeedsStrideOne,
        "Padding",
        $"has Padding \"same\" with stride {stride}, but a stride above 1 cannot keep the size",
        arguments.Set("Padding", "\"same_upper\""),
        Halved(arguments, kernel, dilation),
        arguments.Set("Stride", "1"));

    // The size divided by the stride, rounded up, as with a stride of 1 the size.
    private static Remedy Halved(Arguments arguments, Axes kernel, Axes dilation)
    {
        var half = new Axes(Spare(kernel, dilation).Select(sum => sum.FloorDivide(2)).ToEquatableArray());
        return half.Sizes.All(size => size.IsFixed) ? arguments.Set("Padding", half.AsArgument) : Remedy.Choose("give the padding in numbers");
    }

    private static Remedy Meant(Arguments arguments, string word) =>
        NearestName.Of(word.ToLowerInvariant(), Words) is { } nearest ? arguments.Use("Padding", Literal.Of(nearest))
        : long.TryParse(word, out var number) && number >= 0 ? arguments.Use("Padding", $"{number}")
        : Remedy.Choose("use a number, one per axis, \"same\", \"same_upper\", \"causal\" or \"valid\"");

    private static string NotInTime(int axes) =>
        $"has Padding \"causal\" on a map with {Sentence.Plural(axes, "spatial axis", "spatial axes")}, but needs one, along which time runs";
}
