using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>x·γ with a learned factor γ for each channel or feature, small at the beginning (Touvron et al., 2021).</summary>
/// <param name="Dim">The place of the features.</param>
/// <param name="IsFirstByDefault">Whether the first would be meant where none is written.</param>
/// <param name="Factors">The shape of γ: the number of features, and a 1 for each dimension after them.</param>
/// <param name="Init">What every factor begins with.</param>
internal sealed record LayerScale(int Dim, bool IsFirstByDefault, EquatableArray<SymInt> Factors, SymFloat Init) : Layer
{
    private const double Small = 1e-6;

    public static Layer Read(Arguments arguments)
    {
        var (dim, init) = (FeatureDim.Read(arguments), arguments.Real("Init", Small));
        FeatureDim.Check(arguments, number => arguments.Set("Dim", $"{number}"));
        var features = arguments.Fixed(arguments.Input[dim], "features");
        SymInt[] factors = [features, .. Enumerable.Repeat((SymInt)1, arguments.Input.Rank - 1 - dim)];
        return new LayerScale(dim, FeatureDim.IsFirst(arguments), new(factors), init);
    }

    // The shape says where the features are.
    protected override Op MakeOp() => new Op("layer_scale")
        .Infer("Shape", new SettingValue.Sizes(Factors)).Take("Init", Init, Small)
        .Write("Dim", SettingValue.Dimension.At(Dim), new SettingValue.Dimension(IsFirstByDefault ? 1 : 0));

    public override bool HasWeights => true;

    public override bool IsParameter => true;

    public override SymInt Parameters => Factors[0];

    public override Shape Output(Shape input) => input;
}
