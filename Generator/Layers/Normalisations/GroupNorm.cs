using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each sample over groups of channels (Wu and He, 2018).</summary>
/// <param name="OnFeatures">Whether there are channels alone, which TorchSharp's module does not take.</param>
[TakesFeatures(FeatureOrder.First, Unless = "Channels")]
internal sealed record GroupNorm(SymInt Groups, SymInt Channels, SymFloat Eps, SymBool Affine, bool OnFeatures) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new GroupNorm(
            arguments.Count("Groups"),
            arguments.Channels("Channels"),
            arguments.Real("Eps", 1e-5, 0),
            arguments.Flag("Affine", true),
            arguments.Input.Rank == 1);
        arguments.CheckGroups(layer.Groups, (layer.Channels, "channels"));
        return layer;
    }

    protected override Op MakeOp() => new Op("group_norm").Take("Groups", Groups).Take("Channels", Channels).Set("Eps", Eps, 1e-5).Set("Affine", Affine, true);

    public override bool HasWeights => !Affine.IsOff;

    public override string Stem => "gn";

    public override SymInt Parameters => 2 * Affine.Count * Channels;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Whole();
}
