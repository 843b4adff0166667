using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each channel of each sample.</summary>
internal sealed record InstanceNorm(long Features, double Eps, double Momentum, bool Affine, bool TrackRunningStats, int Dimension) : Layer
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
        .Add("Eps", Literal.Of(Eps), unless: Eps == 1e-5)
        .Add("Momentum", Literal.Of(Momentum), unless: Momentum == 0.1)
        .Add("Affine", "true", unless: !Affine)
        .Add("TrackRunningStats", "true", unless: !TrackRunningStats)
        .ToString();

    public override long Parameters => Affine ? 2 * Features : 0;

    /// <summary>The running mean and variance, and the number of batches, which PyTorch keeps here too.</summary>
    public override long Buffers => TrackRunningStats ? (2 * Features) + 1 : 0;

    public override Module? Module => !Affine && !TrackRunningStats ? null : new(
        $"InstanceNorm{Dimension}d",
        ArgumentList.Call($"{TorchNames.Nn}InstanceNorm{Dimension}d")
            .Add(Features)
            .Add("eps", Literal.Of(Eps), unless: Eps == 1e-5)
            .Add("momentum", Literal.Of(Momentum), unless: Momentum == 0.1)
            .Add("affine", "true", unless: !Affine)
            .Add("track_running_stats", "true", unless: !TrackRunningStats)
            .ToString());

    public override Shape Output(Shape input) => input;

    /// <summary>With running statistics nothing outside is seen in eval mode, as in batch normalisation.</summary>
    public override ReceptiveField See(ReceptiveField field, Shape input) => TrackRunningStats ? field : field.Whole();

    public override string Call(string x) =>
        ArgumentList.Call(TorchNames.Functional + "instance_norm").Add(x).Add("eps", Literal.Of(Eps), unless: Eps == 1e-5).ToString();

    // One element minus its mean is 0, whatever it is. Of several free sizes any may be 1, if not all are.
    private static void CheckElements(Arguments arguments)
    {
        var sizes = arguments.Input.Dims.Skip(1).Where(size => size != 1).ToList();
        if (sizes.Count == 0 || (sizes.Count == 1 && !arguments.AtLeast(2, sizes[0])))
            arguments.Error(Rule.NothingToNormalise, null, $"normalises each channel by itself, but {arguments.Producer}, one element per channel, which normalised is always 0: put it before the reduction to one, or use LayerNorm or BatchNorm");
    }
}
