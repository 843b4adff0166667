using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Division by the root mean square of the last dimensions of each sample: x·w / √(mean(x²) + ε) (Zhang and Sennrich, 2019).</summary>
/// <param name="NormalizedShape">The sizes of these dimensions.</param>
/// <param name="Eps">ε; null for the machine epsilon of the value's type.</param>
[TakesFeatures(FeatureOrder.Last, Unless = "NormalizedShape")]
internal sealed record RMSNorm(EquatableArray<SymInt> NormalizedShape, SymFloat? Eps, SymBool Affine) : Layer
{
    private static readonly SettingValue OfType = new SettingValue.Word("dtype");

    public static Layer Read(Arguments arguments) => new RMSNorm(
        LastDimensions.Read(arguments),
        arguments.IsWritten("Eps") ? arguments.Real("Eps", 0, 0) : null,
        arguments.Flag("Affine", true));

    protected override Op MakeOp() => new Op("rms_norm")
        .Take("NormalizedShape", new SettingValue.Sizes(NormalizedShape))
        .Set("Eps", Eps is { } eps ? eps : OfType, OfType)
        .Set("Affine", Affine, true);

    public override bool HasWeights => !Affine.IsOff;

    public override SymInt Parameters => Affine.Count * new Axes(NormalizedShape).Product;

    public override InputKind Takes => InputKind.Sequence;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => NormalizedShape.Count == 1 ? output.Rank - 1 : before;

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => LastDimensions.See(field, input, NormalizedShape.Count);
}
