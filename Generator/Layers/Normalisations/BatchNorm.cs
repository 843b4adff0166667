using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Batch normalisation over the channels.</summary>
internal sealed record BatchNorm(SymInt Features, SymFloat Eps, SymFloat Momentum, SymBool Affine, SymBool TrackRunningStats, int Dimension) : Layer
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
        .Add("Eps", Eps, unless: Eps == 1e-5)
        .Add("Momentum", Momentum, unless: Momentum == 0.1)
        .Add("Affine", Affine, unless: Affine.IsOn)
        .Add("TrackRunningStats", TrackRunningStats, unless: TrackRunningStats.IsOn)
        .ToString();

    public override string Stem => "bn";

    public override SymInt Parameters => 2 * Affine.Count * Features;

    /// <summary>The running mean and variance, and the number of batches seen.</summary>
    public override SymInt Buffers => TrackRunningStats.Count * ((2 * Features) + 1);

    public override Module Module => new(
        $"BatchNorm{Dimension}d",
        ArgumentList.Call($"{TorchNames.Nn}BatchNorm{Dimension}d")
            .Add(Features)
            .Add("eps", Eps, unless: Eps == 1e-5)
            .Add("momentum", Momentum, unless: Momentum == 0.1)
            .Add("affine", Affine, unless: Affine.IsOn)
            .Add("track_running_stats", TrackRunningStats, unless: TrackRunningStats.IsOn)
            .ToString());

    public override Shape Output(Shape input) => input;
}
