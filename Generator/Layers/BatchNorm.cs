using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>Batch normalisation over the channels.</summary>
internal sealed record BatchNorm(long Features, double Eps, double Momentum, bool Affine, bool TrackRunningStats, int Dimension) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var rank = arguments.Input.Rank;
        if (rank > 4)
        {
            arguments.IsMap();
            return null;
        }

        return new BatchNorm(
            arguments.Channels("Features"),
            arguments.Real("Eps", 1e-5, 0),
            arguments.Real("Momentum", 0.1, 0, 1),
            arguments.Flag("Affine", true),
            arguments.Flag("TrackRunningStats", true),
            Math.Max(rank - 1, 1));
    }

    public override string Text => ArgumentList.Attribute("BatchNorm")
        .Add(Features)
        .Add("Eps", Literal.Of(Eps), unless: Eps == 1e-5)
        .Add("Momentum", Literal.Of(Momentum), unless: Momentum == 0.1)
        .Add("Affine", "false", unless: Affine)
        .Add("TrackRunningStats", "false", unless: TrackRunningStats)
        .ToString();

    public override string Stem => "bn";

    public override long Parameters => Affine ? 2 * Features : 0;

    /// <summary>The running mean and variance, and the number of batches seen.</summary>
    public override long Buffers => TrackRunningStats ? (2 * Features) + 1 : 0;

    public override Module Module => new(
        $"BatchNorm{Dimension}d",
        ArgumentList.Call($"{TorchNames.Nn}BatchNorm{Dimension}d")
            .Add(Features)
            .Add("eps", Literal.Of(Eps), unless: Eps == 1e-5)
            .Add("momentum", Literal.Of(Momentum), unless: Momentum == 0.1)
            .Add("affine", "false", unless: Affine)
            .Add("track_running_stats", "false", unless: TrackRunningStats)
            .ToString());

    public override Shape Output(Shape input) => input;
}
