using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Channels as pixels: C·r²×H×W becomes C×rH×rW (Shi et al., 2016).</summary>
[TakesFeatures(FeatureOrder.First)]
internal sealed record PixelShuffle(SymInt UpscaleFactor) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMapOf(2))
            return null;
        var factor = arguments.Count("UpscaleFactor");
        if (!arguments.Input.Channels.IsDivisible(factor * factor))
            arguments.Error(Rule.NotDivisible, "UpscaleFactor", NotDivisible(arguments, factor, factor * factor), Divisible(arguments, factor * factor));
        return new PixelShuffle(factor);
    }

    protected override Op MakeOp() => new Op("pixel_shuffle").Take("UpscaleFactor", UpscaleFactor);

    public override bool MayAlias => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) =>
        new(input.Channels.FloorDivide(UpscaleFactor * UpscaleFactor), input[1] * UpscaleFactor, input[2] * UpscaleFactor);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Shuffled(0).Each(
        (axis, _) => UpscaleFactor is { IsFixed: true, Value: var factor }
            ? axis.Through(factor, 1, output => (output / factor, output / factor, 1))
            : AxisField.WithoutPlace(axis.Size),
        _ => false);

    // Channels that are last are brought first; else more channels are made, as many as there should be pixels of, or the next multiple.
    private static Remedy[] Divisible(Arguments arguments, SymInt square)
    {
        var (channels, last) = (arguments.Input.Channels, arguments.Input.Rank - 1);
        if (arguments.Operand.Features.Known == last && arguments.Input[last].IsDivisible(square))
            return [arguments.PutBefore(Layouts.Move(arguments.Input.Rank, last, 0))];
        if (!channels.IsFixed || !square.IsFixed)
            return [Remedy.Choose("use a factor whose square does, or more channels")];
        var enough = channels.Value < square.Value ? channels * square : (channels + square - 1).FloorDivide(square) * square;
        return [.. WidthRemedy.Made(arguments, 0, enough), Remedy.Choose("use a factor whose square does")];
    }

    private static string NotDivisible(Arguments arguments, SymInt factor, SymInt square)
    {
        var channels = arguments.Input.Channels;
        return $"makes {factor}×{factor} pixels of every {square} channels, "
            + $"but {arguments.Producer}, and {square} does not {(channels.IsFixed ? "" : "always ")}divide {channels}";
    }
}
