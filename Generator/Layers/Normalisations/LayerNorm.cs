using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Layer normalisation over the last dimensions of each sample (Ba, Kiros and Hinton, 2016).</summary>
/// <param name="NormalizedShape">The sizes of these dimensions.</param>
[TakesFeatures(FeatureOrder.Last, Unless = "NormalizedShape")]
internal sealed record LayerNorm(EquatableArray<SymInt> NormalizedShape, SymFloat Eps, SymBool Affine, SymBool Bias) : Layer
{
    public static Layer Read(Arguments arguments) => new LayerNorm(
        LastDimensions.Read(arguments),
        arguments.Real("Eps", 1e-5, 0),
        arguments.Flag("Affine", true),
        arguments.Flag("Bias", true));

    protected override Op MakeOp() => new Op("layer_norm")
        .Take("NormalizedShape", new SettingValue.Sizes(NormalizedShape))
        .Set("Eps", Eps, 1e-5)
        .Set("Affine", Affine, true)
        .Set("Bias", Bias, true);

    public override bool HasWeights => !Affine.IsOff;

    public override string Stem => "ln";

    public override SymInt Parameters => Affine.Count * (Bias.Count + 1) * new Axes(NormalizedShape).Product;

    public override InputKind Takes => InputKind.Sequence;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => NormalizedShape.Count == 1 ? output.Rank - 1 : before;

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => LastDimensions.See(field, input, NormalizedShape.Count);
}
