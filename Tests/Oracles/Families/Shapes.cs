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
        (1, Flatten()), (1, Unflatten()), (1, Reshape()), (2, Permute(spatialRank)), (1, Select()), (1, Reduction()),
        (1, Transpose()), (1, Unsqueeze()), (1, Squeeze()),
        (1, Gen.Constant(new DrawnLayer("Identity"))),
    ];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Flatten" => nn.Flatten(Batched(layer.Get("StartDim", 1), shape), Batched(layer.Get("EndDim", -1), shape)),
        "Unflatten" => nn.Unflatten(FromFront(Batched(layer.Get("Dim", 1), shape), shape), layer.PerAxis("Sizes", [])),
        "Reshape" => new Function(x => WithoutBatch(x.flatten(1).unflatten(1, layer.PerAxis("Sizes", [])), layer.PerAxis("Sizes", []))),
        "Permute" => new Function(x => x.permute([0, .. Order(layer).Select(dim => Batched(dim, shape))])),
        "Select" => new Function(x => WithDimensions(x.select(Batched(layer.Get("Dim", 1), shape), layer.Get("Index", 0)))),
        "Mean" => new Function(x => WithDimensions(x.mean(Dims(layer, shape), layer.Get("KeepDim", false)))),
        "Max" => new Function(x => WithDimensions(x.amax(Dims(layer, shape), layer.Get("KeepDim", false)))),
        "Part" => Part(layer, Batched(layer.Get("Dim", 1), shape), shape),
        "Parameter" => Parameter(layer),
        "Slice" => Sliced(layer, Batched(layer.Get("Dim", 1), shape), shape),
        "Sum" => new Function(x => WithDimensions(x.sum(Dims(layer, shape), layer.Get("KeepDim", false)))),
        "Min" => new Function(x => WithDimensions(x.amin(Dims(layer, shape), layer.Get("KeepDim", false)))),
        "Norm" => new Function(x => WithDimensions(linalg.vector_norm(x, Order(layer, "P"), Dims(layer, shape), layer.Get("KeepDim", false)))),
        "Transpose" => new Function(x => x.transpose(Batched(layer.Get("Dim0", 1), shape), Batched(layer.Get("Dim1", 1), shape))),
        "Unsqueeze" => new Function(x => x.unsqueeze(Batched(layer.Get("Dim", 1), [.. shape, 1]))),
        "Squeeze" => new Function(x => WithDimensions(Squeezed(x, Batched(layer.Get("Dim", 1), shape)))),
        "Identity" => nn.Identity(),
        _ => null,
    };

    private static Gen<DrawnLayer> Flatten() =>
        from start in Oracles.Draw.Optional("StartDim", Oracles.Draw.Whole(-2, 3), 1, 2)
        from end in Oracles.Draw.Optional("EndDim", Oracles.Draw.Whole(-2, 3), 1, 3)
        select new DrawnLayer("Flatten", [.. start, .. end]);

    private static Gen<DrawnLayer> Unflatten() =>
        from dim in Gen.Choose(-2, 3)
        from count in Gen.Choose(1, 3)
        from sizes in Gen.ArrayOf(Gen.Elements(-1, 1, 1, 2, 3), count)
        select new DrawnLayer("Unflatten", ("Dim", dim), ("Sizes", sizes));

    private static Gen<DrawnLayer> Reshape() =>
        from count in Gen.Choose(1, 4)
        from sizes in Gen.ArrayOf(Gen.Elements(1, 2, 3, 4), count)
        from inferred in Gen.Choose(-1, count - 1)
        select new DrawnLayer("Reshape", ("Sizes", sizes.Select((size, i) => i == inferred ? -1 : size).ToArray()));

    private static Gen<DrawnLayer> Permute(int rank) => Gen.Frequency(
        (4, Gen.Shuffle(Enumerable.Range(1, rank + 1).ToArray()).Select(dims => new DrawnLayer("Permute", ("Dims", dims)))),
        (2, Gen.Shuffle(Enumerable.Range(1, rank + 1).ToArray()).Select(dims => new DrawnLayer("Permute", ("Dims", dims.Prepend(0).ToArray())))),
        (1, Gen.ArrayOf(Gen.Choose(-2, 3), rank + 1).Select(dims => new DrawnLayer("Permute", ("Dims", dims)))));

    // A −1 at the beginning that comes out as 1 is PyTorch's for the batch.
    private static Tensor WithoutBatch(Tensor value, long[] sizes) => sizes.Length > 1 && sizes[0] == -1 && value.size(1) == 1
        ? throw new ArgumentException("The batch is never written.")
        : value;

    // The batch may be named first.
    private static IEnumerable<long> Order(DrawnLayer layer) => layer.PerAxis("Dims", []).SkipWhile((dim, i) => i == 0 && dim == 0);

    private static Gen<DrawnLayer> Select() =>
        from dim in Gen.Choose(-2, 3)
        from index in Gen.Choose(-3, 3)
        select new DrawnLayer("Select", ("Dim", dim), ("Index", index));

    private static Gen<DrawnLayer> Reduction() =>
        from kind in Gen.Elements("Mean", "Max")
        from dim in Gen.OneOf(Oracles.Draw.Whole(-2, 3), Gen.ArrayOf(Gen.Choose(-2, 3), 2).Select(dims => (object)dims))
        from keep in Oracles.Draw.Optional("KeepDim", Oracles.Draw.Flag)
        select new DrawnLayer(kind, [("Dim", dim), .. keep]);

    private static Gen<DrawnLayer> Transpose() =>
        from one in Gen.Choose(-3, 3)
        from other in Gen.Choose(-3, 3)
        select new DrawnLayer("Transpose", ("Dim0", one), ("Dim1", other));

    private static Gen<DrawnLayer> Unsqueeze() => Gen.Choose(-4, 4).Select(dim => new DrawnLayer("Unsqueeze", ("Dim", dim)));

    private static Gen<DrawnLayer> Squeeze() => Gen.Choose(-3, 3).Select(dim => new DrawnLayer("Squeeze", ("Dim", dim)));

    private static long[] Dims(DrawnLayer layer, long[] shape) => [.. layer.PerAxis("Dim", [1]).Select(dim => Batched(dim, shape))];

    // libtorch leaves a dimension of another size as it is.
    private static Tensor Squeezed(Tensor value, long dim) =>
        value.size((int)dim) == 1 ? value.squeeze(dim) : throw new ArgumentException("Only a dimension of size 1 is dropped.");

    // What libtorch would take for the batch is no dimension of a sample.
    private static long Batched(long dim, long[] shape) =>
        dim != 0 && dim > -shape.Length && dim < shape.Length ? dim : throw new ArgumentException("A sample has no such dimension.");

    // Unflatten refuses a negative dimension.
    private static long FromFront(long dim, long[] shape) => dim < 0 ? dim + shape.Length : dim;

    private static Learned Parameter(DrawnLayer layer)
    {
        long[] shape = [.. layer.Get("Shape", Array.Empty<int>()).Select(size => (long)size)];
        var (init, std) = (layer.Get("Init", 0.0), layer.Get("Std", 0.0));
        var initial = std > 0 ? nn.init.normal_(empty(shape), init, std) : ones(shape) * init;
        return new(initial, (x, weight) => weight.unsqueeze(0).expand([x.size(0), .. shape]));
    }

    // What chunk gives is smaller where it does not divide, and libtorch's split takes parts of nothing.
    private static Function Part(DrawnLayer layer, long dim, long[] shape)
    {
        var (whole, part, parts) = (shape[dim < 0 ? dim + shape.Length : dim], layer.Get("Part", 0), layer.Get("Parts", 1));
        if (layer.Get("Sizes", Array.Empty<int>()) is { Length: > 0 } sizes)
            return sizes.Length == parts && sizes.All(size => size > 0)
                ? new(x => x.split([.. sizes.Select(size => (long)size)], dim)[part])
                : throw new ArgumentException("No such parts.");
        return whole % parts == 0 ? new(x => x.chunk(parts, dim)[part]) : throw new ArgumentException("No equal parts.");
    }

    // Python cuts off what is beyond the size, and may leave nothing.
    private static Function Sliced(DrawnLayer layer, long dim, long[] shape)
    {
        var size = (int)shape[dim < 0 ? dim + shape.Length : dim];
        var (start, end, step) = (layer.Get("Start", 0), layer.Get("End", size), layer.Get("Step", 1));
        var (from, to) = (start < 0 ? start + size : start, end < 0 ? end + size : end);
        return from >= 0 && from < to && to <= size
            ? new(x => x.slice(dim, start, end, step))
            : throw new ArgumentException("No such places.");
    }

    // libtorch has norms of negative p too, which are none.
    private static double Order(DrawnLayer layer, string setting) =>
        layer.Get(setting, 2.0) is >= 0 and var p ? p : throw new ArgumentException("p is at least 0.");

    private static Tensor WithDimensions(Tensor value) =>
        value.dim() > 1 ? value : throw new ArgumentException("Every sample has a dimension, so that the next layer has one to work on.");
}
