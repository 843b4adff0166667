using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Batch normalisation over the channels: (x − mean)/√(variance + ε)·γ + β (Ioffe and Szegedy, 2015).</summary>
/// <param name="Dim">The place of the channels.</param>
/// <param name="Dimension">The number of spatial axes, and 1 for features alone.</param>
[TakesFeatures(FeatureOrder.First, Unless = "Features", TakesDim = true)]
internal sealed record BatchNorm(
    SymInt Features, SymFloat Eps, SymFloat Momentum, SymBool Affine, SymBool TrackRunningStats, int Dim, int Dimension) : Layer
{
    private static readonly Remedy Train = Remedy.Elsewhere("train with more than one sample at a time");

    public static Layer? Read(Arguments arguments)
    {
        var rank = arguments.Input.Rank;
        if (rank > 4)
        {
            arguments.IsMap();
            return null;
        }

        var dim = arguments.Dimension("Dim", 1);
        if (rank > 1 && Enumerable.Range(0, rank).All(place => place == dim || arguments.Input[place] == 1))
            arguments.Warn(Rule.OneValuePerChannel, null, OneValue(arguments), BeforePooling(arguments));
        return new BatchNorm(
            arguments.Channels("Features", dim),
            arguments.Real("Eps", 1e-5, 0),
            arguments.Real("Momentum", 0.1, 0, 1),
            arguments.Flag("Affine", true),
            arguments.Flag("TrackRunningStats", true),
            dim,
            Math.Max(rank - 1, 1));
    }

    protected override Op MakeOp() => new Op("batch_norm", Dimension)
        .Take("Features", Features)
        .Set("Eps", Eps, 1e-5)
        .Set("Momentum", Momentum, 0.1)
        .Set("Affine", Affine, true)
        .Set("TrackRunningStats", TrackRunningStats, true)
        .Set("Dim", SettingValue.Dimension.At(Dim), new SettingValue.Dimension(1));

    public override bool HasWeights => true;

    public override string Stem => "bn";

    public override SymInt Parameters => 2 * Affine.Count * Features;

    /// <summary>The running mean and variance, and the number of batches seen.</summary>
    public override SymInt Buffers => TrackRunningStats.Count * ((2 * Features) + 1);

    public override int? FeaturesAt(int? before, Shape input, Shape output) => Dim;

    public override Shape Output(Shape input) => input;

    // Where nothing is between.
    private static Remedy[] BeforePooling(Arguments arguments)
    {
        var before = arguments.Graph!.Nodes[arguments.Operand.Node];
        return before.Layer is AdaptivePooling && before.Place > 0
            ? [Remedy.Of("put it before the pooling", Edit.Move(arguments.Place, before.Place)), Train]
            : [Train];
    }

    private static string OneValue(Arguments arguments) => $"normalises over the batch alone, for {arguments.Producer}, one value of each channel and sample";
}
