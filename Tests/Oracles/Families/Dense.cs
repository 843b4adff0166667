using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Linear maps, and what stands around them.</summary>
internal sealed class Dense : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(2, Linear()), (1, Gen.Elements(0.0, 0.25, 1.0).Select(p => new DrawnLayer("Dropout", ("P", p))))];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Linear" => nn.Linear(layer.Get("InFeatures", (int)shape[^1]), layer.Get("OutFeatures", 1), layer.Get("Bias", true)),
        "Dropout" => nn.Dropout(layer.Get("P", 0.5)),
        _ => null,
    };

    private static Gen<DrawnLayer> Linear() =>
        from incoming in Oracles.Draw.Optional("InFeatures", Oracles.Draw.Whole(1, 24), 1, 5)
        from outgoing in Gen.Choose(1, 6)
        from bias in Oracles.Draw.Optional("Bias", Oracles.Draw.Flag, 1, 2)
        select new DrawnLayer("Linear", [.. incoming, ("OutFeatures", outgoing), .. bias]);
}
