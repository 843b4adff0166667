using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each channel of each sample.</summary>
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

    public override string Text => ArgumentList.Attribute("InstanceNorm")
        .Add(Features)
        .Add("Eps", Eps, unless: Eps == 1e-5)
        .Add("Momentum", Momentum, unless: Momentum == 0.1)
        .Add("Affine", Affine, unless: Affine.IsOff)
        .Add("TrackRunningStats", TrackRunningStats, unless: TrackRunningStats.IsOff)
        .ToString();

    public override SymInt Parameters => 2 * Affine.Count * Features;

    /// <summary>The running mean and variance, and the number of batches, which PyTorch keeps here too.</summary>
    public override SymInt Buffers => TrackRunningStats.Count * ((2 * Features) + 1);

    public override Module? Module => Affine.IsOff && TrackRunningStats.IsOff ? null : new(
        $"InstanceNorm{Dimension}d",
        ArgumentList.Call($"{TorchNames.Nn}InstanceNorm{Dimension}d")
            .Add(Features)
            .Add("eps", Eps, unless: Eps == 1e-5)
            .Add("momentum", Momentum, unless: Momentum == 0.1)
            .Add("affine", Affine, unless: Affine.IsOff)
            .Add("track_running_stats", TrackRunningStats, unless: TrackRunningStats.IsOff)
            .ToString());

    public override Shape Output(Shape input) => input;

    /// <summary>With running statistics nothing outside is seen in eval mode, as in batch normalisation.</summary>
    public override ReceptiveField See(ReceptiveField field, Shape input) => TrackRunningStats.IsOn ? field : field.Whole();

    public override string Call(string x) =>
        ArgumentList.Call(TorchNames.Functional + "instance_norm").Add(x).Add("eps", Eps, unless: Eps == 1e-5).ToString();

    // One element minus its mean is 0, whatever it is. Of several free sizes any may be 1, if not all are.
    private static void CheckElements(Arguments arguments)
    {
        var sizes = arguments.Input.Dims.Skip(1).Where(size => size != 1).ToList();
        if (sizes.Count == 0 || (sizes.Count == 1 && !arguments.AtLeast(2, sizes[0])))
            arguments.Error(Rule.NothingToNormalise, null, $"normalises each channel by itself, but {arguments.Producer}, one element per channel, which normalised is always 0: put it before the reduction to one, or use LayerNorm or BatchNorm");
    }
}
