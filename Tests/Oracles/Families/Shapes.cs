using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>What lays elements out anew and picks dimensions.</summary>
internal sealed class Shapes : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
    [
        (1, Flatten()), (1, Unflatten()), (1, Reshape()), (2, Permute(spatialRank)), (1, Select()), (1, Mean()),
        (1, Gen.Constant(new DrawnLayer("Identity"))),
    ];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Flatten" => nn.Flatten(Batched(layer.Get("StartDim", 0), shape), Batched(layer.Get("EndDim", -1), shape)),
        "Unflatten" => nn.Unflatten(FromFront(Batched(layer.Get("Dim", 0), shape), shape), layer.PerAxis("Sizes", [])),
        "Reshape" => new Function(x => x.flatten(1).unflatten(1, layer.PerAxis("Sizes", []))),
        "Permute" => new Function(x => x.permute([0, .. layer.PerAxis("Dims", []).Select(dim => Batched(dim, shape))])),
        "Select" => new Function(x => WithDimensions(x.select(Batched(layer.Get("Dim", 0), shape), layer.Get("Index", 0)))),
        "Mean" => new Function(x => WithDimensions(x.mean([.. layer.PerAxis("Dim", [0]).Select(dim => Batched(dim, shape))], layer.Get("KeepDim", false)))),
        "Identity" => nn.Identity(),
        _ => null,
    };

    private static Gen<DrawnLayer> Flatten() =>
        from start in Oracles.Draw.Optional("StartDim", Oracles.Draw.Whole(-2, 2), 1, 2)
        from end in Oracles.Draw.Optional("EndDim", Oracles.Draw.Whole(-2, 2), 1, 3)
        select new DrawnLayer("Flatten", [.. start, .. end]);

    private static Gen<DrawnLayer> Unflatten() =>
        from dim in Gen.Choose(-2, 2)
        from count in Gen.Choose(1, 3)
        from sizes in Gen.ArrayOf(Gen.Elements(-1, 1, 1, 2, 3), count)
        select new DrawnLayer("Unflatten", ("Dim", dim), ("Sizes", sizes));

    private static Gen<DrawnLayer> Reshape() =>
        from count in Gen.Choose(1, 4)
        from sizes in Gen.ArrayOf(Gen.Elements(1, 2, 3, 4), count)
        from inferred in Gen.Choose(-1, count - 1)
        select new DrawnLayer("Reshape", ("Sizes", sizes.Select((size, i) => i == inferred ? -1 : size).ToArray()));

    private static Gen<DrawnLayer> Permute(int rank) => Gen.Frequency(
        (5, Gen.Shuffle(Enumerable.Range(0, rank + 1).ToArray()).Select(dims => new DrawnLayer("Permute", ("Dims", dims)))),
        (1, Gen.ArrayOf(Gen.Choose(-2, 2), rank + 1).Select(dims => new DrawnLayer("Permute", ("Dims", dims)))));

    private static Gen<DrawnLayer> Select() =>
        from dim in Gen.Choose(-2, 2)
        from index in Gen.Choose(-3, 3)
        select new DrawnLayer("Select", ("Dim", dim), ("Index", index));

    private static Gen<DrawnLayer> Mean() =>
        from dim in Gen.OneOf(Oracles.Draw.Whole(-2, 2), Gen.ArrayOf(Gen.Choose(-2, 2), 2).Select(dims => (object)dims))
        from keep in Oracles.Draw.Optional("KeepDim", Oracles.Draw.Flag)
        select new DrawnLayer("Mean", [("Dim", dim), .. keep]);

    // A dimension of a sample as one of the batch; what libtorch would take for the batch's own is none.
    private static long Batched(long dim, long[] shape) =>
        dim >= 1 - shape.Length && dim < shape.Length - 1
            ? dim < 0 ? dim : dim + 1
            : throw new ArgumentException("A sample has no such dimension.");

    // Unflatten refuses a negative dimension.
    private static long FromFront(long dim, long[] shape) => dim < 0 ? dim + shape.Length : dim;

    private static Tensor WithDimensions(Tensor value) =>
        value.dim() > 1 ? value : throw new ArgumentException("Every sample has a dimension, so that the next layer has one to work on.");
}
