using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Batch normalisation over the channels: (x − mean)/√(variance + ε)·γ + β (Ioffe and Szegedy, 2015).</summary>
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

    protected override Op MakeOp() => new Op("batch_norm", Dimension)
        .Take("Features", Features)
        .Set("Eps", Eps, 1e-5)
        .Set("Momentum", Momentum, 0.1)
        .Set("Affine", Affine, true)
        .Set("TrackRunningStats", TrackRunningStats, true);

    public override bool HasWeights => true;

    public override string Stem => "bn";

    public override SymInt Parameters => 2 * Affine.Count * Features;

    /// <summary>The running mean and variance, and the number of batches seen.</summary>
    public override SymInt Buffers => TrackRunningStats.Count * ((2 * Features) + 1);

    public override Shape Output(Shape input) => input;
}
