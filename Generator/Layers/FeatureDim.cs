using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The argument <c>Dim</c> of layers that, unless it is written, work along the dimension that holds the features, else the first.</summary>
internal static class FeatureDim
{
    /// <summary>The place of the dimension.</summary>
    public static int Read(Arguments arguments) =>
        arguments.Written("Dim") is { } written ? arguments.Dimension("Dim", written) : arguments.Operand.Features.Stated ?? 0;

    /// <summary>Whether the first would be meant where none is written.</summary>
    public static bool IsFirst(Arguments arguments) => arguments.Operand.Features.Stated is null or 0;

    /// <summary>Warns where the first is taken, and the features are seen to be elsewhere.</summary>
    /// <param name="arguments">The layer.</param>
    /// <param name="along">The remedy that writes the number of a dimension.</param>
    public static void Check(Arguments arguments, Func<int, Remedy> along)
    {
        if (!arguments.IsWritten("Dim") && arguments.Operand.Features is { Stated: null, Known: > 0 and var known })
            arguments.Warn(Rule.FeaturesElsewhere, null, Elsewhere(arguments, known), along(Shape.NumberOf(known)), along(Shape.NumberOf(0)));
    }

    private static string Elsewhere(Arguments arguments, int known) =>
        $"works along dimension 1, but {arguments.Producer}, whose features are dimension {Shape.NumberOf(known)}";
}
