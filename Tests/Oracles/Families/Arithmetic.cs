using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>
/// Functions of each element. They are drawn in networks of their own, with the reductions that belong to them: what others draw stays as it was.
/// </summary>
internal sealed class Arithmetic : Family
{
    private static readonly string[] Plain = ["Abs", "Exp", "Log", "Sqrt", "Square"];

    /// <summary>Networks of these layers, legal and illegal.</summary>
    public static Gen<DrawnNetwork> Networks =>
        from rank in Gen.Choose(0, 3)
        from sizes in Gen.ArrayOf(Gen.Choose(1, 5), rank + 1)
        from count in Gen.Choose(1, 4)
        from layers in Gen.ArrayOf(Gen.Frequency(Kinds), count)
        select new DrawnNetwork(sizes, layers);

    private static (int, Gen<DrawnLayer>)[] Kinds =>
    [
        (3, Gen.Elements(Plain).Select(kind => new DrawnLayer(kind))), (2, Clamp()), (1, Number("Scale", "Factor")), (1, Number("Shift", "Term")),
        (3, Reduction()), (4, Slice()), (2, Normalize()), (2, LayerScale()), (2, Roll()),
        (1, Gen.Elements("Tanh", "Sigmoid", "Softplus").Select(kind => new DrawnLayer(kind))),
    ];

    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) => [];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Abs" => new Function(x => x.abs()),
        "Exp" => new Function(x => x.exp()),
        "Log" => new Function(x => x.log()),
        "Sqrt" => new Function(x => x.sqrt()),
        "Square" => new Function(x => x * x),
        "Clamp" => Clamped(layer),
        "Scale" => new Function(x => x * layer.Get("Factor", 1.0)),
        "Shift" => new Function(x => x + layer.Get("Term", 1.0)),
        "Roll" => Rolled(layer, Place(layer, shape)),
        "LayerScale" => Scaled(layer, Place(layer, shape), shape),
        "Normalize" => Normalized(layer, Place(layer, shape)),
        _ => null,
    };

    private static Gen<DrawnLayer> Clamp() =>
        from min in Oracles.Draw.Optional("Min", Gen.Elements<object>(-1.5, -0.5, 0.0, 0.5), 3, 1)
        from max in Oracles.Draw.Optional("Max", Gen.Elements<object>(-0.5, 0.0, 0.5, 1.0), 3, 1)
        select new DrawnLayer("Clamp", [.. min, .. max]);

    private static Gen<DrawnLayer> Number(string kind, string argument) =>
        Gen.Elements(-2.0, 0.0, 0.25, 1.5).Select(number => new DrawnLayer(kind, (argument, number)));

    private static Gen<DrawnLayer> Reduction() =>
        from kind in Gen.Elements("Sum", "Min", "Norm")
        from dim in Gen.OneOf(Oracles.Draw.Whole(-2, 3), Gen.ArrayOf(Gen.Choose(-2, 3), 2).Select(dims => (object)dims))
        from keep in Oracles.Draw.Optional("KeepDim", Oracles.Draw.Flag)
        from p in kind == "Norm" ? Oracles.Draw.Optional("P", Gen.Elements<object>(1.0, 2.0, 3.5, -1.0)) : Gen.Constant(Array.Empty<(string, object)>())
        select new DrawnLayer(kind, [("Dim", dim), .. keep, .. p]);

    private static Gen<DrawnLayer> Normalize() =>
        from dim in Oracles.Draw.Optional("Dim", Oracles.Draw.Whole(-3, 3), 4, 1)
        from p in Oracles.Draw.Optional("P", Gen.Elements<object>(1.0, 2.0, 3.5, -1.0))
        from eps in Oracles.Draw.Optional("Eps", Gen.Elements<object>(0.5, 1e-3))
        select new DrawnLayer("Normalize", [.. dim, .. p, .. eps]);

    private static Gen<DrawnLayer> LayerScale() =>
        from dim in Oracles.Draw.Optional("Dim", Oracles.Draw.Whole(-3, 3), 4, 1)
        from init in Oracles.Draw.Optional("Init", Gen.Elements<object>(0.5, -2.0))
        select new DrawnLayer("LayerScale", [.. init, .. dim]);

    private static Gen<DrawnLayer> Roll() =>
        from dim in Gen.Choose(-3, 3)
        from shift in Gen.Choose(-7, 7)
        select new DrawnLayer("Roll", ("Dim", dim), ("Shift", shift));

    private static Gen<DrawnLayer> Slice() =>
        from dim in Gen.Choose(-2, 3)
        from start in Oracles.Draw.Optional("Start", Oracles.Draw.Whole(-3, 3), 2, 1)
        from end in Oracles.Draw.Optional("End", Oracles.Draw.Whole(-2, 5), 2, 1)
        from step in Oracles.Draw.Optional("Step", Oracles.Draw.Whole(0, 3))
        select new DrawnLayer("Slice", [("Dim", dim), .. start, .. end, .. step]);

    // The batch is no dimension of a sample.
    private static long Place(DrawnLayer layer, long[] shape)
    {
        var dim = layer.Get("Dim", 1);
        return dim != 0 && dim > -shape.Length && dim < shape.Length ? dim : throw new ArgumentException("A sample has no such dimension.");
    }

    private static Learned Scaled(DrawnLayer layer, long dim, long[] shape)
    {
        var place = dim < 0 ? dim + shape.Length : dim;
        long[] factors = [shape[place], .. shape.Skip((int)place + 1).Select(_ => 1L)];
        return new(ones(factors) * layer.Get("Init", 1e-6), (x, factor) => factor * x);
    }

    private static Function Rolled(DrawnLayer layer, long place)
    {
        var (dim, shift) = ((int)place, layer.Get("Shift", 0));
        return new Function(x => cat([x.narrow(dim, Start(x), x.size(dim) - Start(x)), x.narrow(dim, 0, Start(x))], dim));

        long Start(Tensor x) => (((-shift % x.size(dim)) + x.size(dim)) % x.size(dim));
    }

    // libtorch has norms of negative p too, which are none.
    private static Function Normalized(DrawnLayer layer, long dim)
    {
        var (p, eps) = (layer.Get("P", 2.0), layer.Get("Eps", 1e-12));
        return p >= 0
            ? new Function(x => x / linalg.vector_norm(x, p, [dim], true).clamp_min(eps).expand_as(x))
            : throw new ArgumentException("p is at least 0.");
    }

    // libtorch takes bounds that cross, and gives the upper one everywhere.
    private static Function Clamped(DrawnLayer layer)
    {
        var (min, max) = (layer.Get("Min", double.NegativeInfinity), layer.Get("Max", double.PositiveInfinity));
        return min <= max && (double.IsFinite(min) || double.IsFinite(max))
            ? new Function(x => x.clamp(min, max))
            : throw new ArgumentException("One bound or two, the lower one first.");
    }
}
