using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each channel of each sample (Ulyanov, Vedaldi and Lempitsky, 2016).</summary>
[TakesFeatures(FeatureOrder.First, Unless = "Features")]
internal sealed record InstanceNorm(SymInt Features, SymFloat Eps, SymFloat Momentum, SymBool Affine, SymBool TrackRunningStats, int Dimension) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMap())
            return null;
        CheckElements(arguments);
        return new InstanceNorm(
            arguments.Channels("Features"),
            arguments.Real("Eps", 1e-5, 0),
            arguments.Real("Momentum", 0.1, 0, 1),
            arguments.Flag("Affine", false),
            arguments.Flag("TrackRunningStats", false),
            arguments.Input.SpatialRank);
    }

    protected override Op MakeOp() => new Op("instance_norm", Dimension)
        .Take("Features", Features)
        .Set("Eps", Eps, 1e-5)
        .Set("Momentum", Momentum, 0.1)
        .Set("Affine", Affine, false)
        .Set("TrackRunningStats", TrackRunningStats, false);

    public override bool HasWeights => !Affine.IsOff || !TrackRunningStats.IsOff;

    public override SymInt Parameters => 2 * Affine.Count * Features;

    /// <summary>The running mean and variance, and the number of batches, which PyTorch keeps here too.</summary>
    public override SymInt Buffers => TrackRunningStats.Count * ((2 * Features) + 1);

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) => input;

    /// <summary>With running statistics nothing outside is seen in eval mode, as in batch normalisation.</summary>
    public override ReceptiveField See(ReceptiveField field, Shape input) => TrackRunningStats.IsOn ? field : field.Whole();

    // One element minus its mean is 0, whatever it is. Of several free sizes any may be 1, if not all are.
    private static void CheckElements(Arguments arguments)
    {
        var sizes = arguments.Input.Dims.Skip(1).Where(size => size != 1).ToList();
        if (sizes.Count == 0 || (sizes.Count == 1 && !arguments.AtLeast(2, sizes[0])))
            arguments.Error(
                Rule.NothingToNormalise,
                null,
                OneElement(arguments),
                Remedy.Choose("put it before the reduction to one, or use LayerNorm or BatchNorm"));
    }

    private static string OneElement(Arguments arguments) =>
        $"normalises each channel by itself, but {arguments.Producer}, one element per channel, which normalised is always 0";
}
