using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Self-attention with several heads: for each, softmax(QKᵀ/√d)V (Vaswani et al., 2017).</summary>
[TakesFeatures(FeatureOrder.Last, Unless = "EmbedDim")]
internal sealed record MultiheadAttention(SymInt EmbedDim, SymInt NumHeads, SymFloat Dropout, SymBool Bias) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!Sequence.Check(arguments))
            return null;
        var layer = new MultiheadAttention(
            Sequence.Features(arguments, "EmbedDim"),
            arguments.Count("NumHeads"),
            arguments.Real("Dropout", 0, 0, 1),
            arguments.Flag("Bias", true));
        arguments.CheckHeads(layer.NumHeads, layer.EmbedDim);
        return layer;
    }

    protected override Op MakeOp() => new Op("self_attention")
        .Take("EmbedDim", EmbedDim).Take("NumHeads", NumHeads).Set("Dropout", Dropout, 0.0).Set("Bias", Bias, true).Set("BatchFirst", true, true);

    public override bool HasWeights => true;

    public override string Stem => "attention";

    /// <summary>Four maps: of the queries, the keys, the values and the output.</summary>
    public override SymInt Parameters => 4 * EmbedDim * (EmbedDim + Bias.Count);

    public override InputKind Takes => InputKind.Sequence;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    public override Shape Output(Shape input) => input;

    /// <summary>Queries, keys and values; queries × keys and weights × values; the output's map.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output)
    {
        var (steps, features) = (input[0], EmbedDim);
        return (steps * features * features * 4) + (steps * steps * features * 2);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Whole();
}
