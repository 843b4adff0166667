using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Pixels as channels: C×rH×rW becomes C·r²×H×W.</summary>
[TakesFeatures(FeatureOrder.First)]
internal sealed record PixelUnshuffle(SymInt DownscaleFactor) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMapOf(2))
            return null;
        var factor = arguments.Count("DownscaleFactor");
        for (var i = 1; i < 3; i++)
        {
            if (!arguments.Input[i].IsDivisible(factor))
                arguments.Error(Rule.NotDivisible, "DownscaleFactor", NotDivisible(arguments, factor, arguments.Input[i]), Dividing(arguments, factor));
        }

        return new PixelUnshuffle(factor);
    }

    protected override Op MakeOp() => new Op("pixel_unshuffle").Take("DownscaleFactor", DownscaleFactor);

    public override bool MayAlias => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) =>
        new(input.Channels * DownscaleFactor * DownscaleFactor, input[1].FloorDivide(DownscaleFactor), input[2].FloorDivide(DownscaleFactor));

    // The channels of a pixel together see a square.
    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Each(
        (axis, _) => DownscaleFactor is { IsFixed: true, Value: var factor }
            ? axis.Through(1, factor, output => (output * factor, ((output + 1) * factor) - 1, 1))
            : null,
        _ => DownscaleFactor != 1);

    private static Remedy[] Dividing(Arguments arguments, SymInt factor) =>
        [.. arguments.UseDivisor("DownscaleFactor", factor, [arguments.Input[1], arguments.Input[2]]), Remedy.Choose("put Pad before it")];

    private static string NotDivisible(Arguments arguments, SymInt factor, SymInt size) =>
        $"makes channels of every {factor}×{factor} pixels, "
        + $"but {arguments.Producer}, and {factor} does not {(size.IsFixed ? "" : "always ")}divide {size}";
}
