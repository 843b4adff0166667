using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>What changes the spatial sizes of maps without a window.</summary>
internal sealed class Resamplings : Family
{
    private static readonly object[] Modes =
        [PaddingModes.Zeros, PaddingModes.Constant, PaddingModes.Reflect, PaddingModes.Replicate, PaddingModes.Circular];

    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
    [
        (2, Pad(spatialRank)), (2, Crop(spatialRank)), (3, Upsample(spatialRank)),
        (1, Factor("PixelShuffle", "UpscaleFactor", 1, 2)), (1, Factor("PixelUnshuffle", "DownscaleFactor", 1, 3)),
        (1, Factor("ChannelShuffle", "Groups", 1, 3)), (1, Unfold()), (1, Fold()),
    ];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Pad" => Pad(layer, shape.Length - 2),
        "Crop" => Crop(layer, shape),
        "Upsample" => Upsample(layer, shape.Length - 2),
        "PixelShuffle" => OnImages(nn.PixelShuffle(layer.Get("UpscaleFactor", 1)), shape),
        "PixelUnshuffle" => OnImages(nn.PixelUnshuffle(layer.Get("DownscaleFactor", 1)), shape),
        "Unfold" => OnImages(nn.Unfold(Pair(layer, "Kernel", 1), Pair(layer, "Dilation", 1), Pair(layer, "Padding", 0), Pair(layer, "Stride", 1)), shape),
        "Fold" => Fold(layer, shape),
        "ChannelShuffle" => ChannelShuffle(layer.Get("Groups", 1), shape),
        _ => null,
    };

    private static Gen<DrawnLayer> Pad(int rank) =>
        from padding in Gen.OneOf(Oracles.Draw.PerAxis(rank, -2, 3), Gen.ArrayOf(Gen.Choose(-2, 3), 2 * rank).Select(sizes => (object)sizes),
            Gen.Choose(1, rank + 2).SelectMany(pairs => Gen.ArrayOf(Gen.Choose(-2, 3), 2 * pairs)).Select(sizes => (object)sizes))
        from mode in Oracles.Draw.Optional("Mode", Gen.Elements(Modes), 2, 1)
        from value in Oracles.Draw.Optional("Value", Gen.Elements<object>(0.0, 1.5), 1, 3)
        select new DrawnLayer("Pad", [("Padding", padding), .. mode, .. value]);

    private static Gen<DrawnLayer> Crop(int rank) =>
        from size in Oracles.Draw.PerAxis(rank, 1, 6)
        from offset in Oracles.Draw.Optional("Offset", Oracles.Draw.PerAxis(rank, 0, 3))
        select new DrawnLayer("Crop", [("Size", size), .. offset]);

    private static Gen<DrawnLayer> Upsample(int rank) =>
        from scale in Gen.OneOf(
            Oracles.Draw.Optional("Scale", Oracles.Draw.PerAxis(rank, 1, 3), 9, 1),
            Oracles.Draw.Optional("Scale", Gen.Elements<object>(0.5, 1.5, 0.7, 1.3, 2.25), 1, 0),
            Oracles.Draw.Optional("Size", Oracles.Draw.PerAxis(rank, 1, 9), 9, 1))
        from mode in Oracles.Draw.Optional("Mode", Gen.Frequency<object>(
            (3, Gen.Constant<object>(rank switch { 1 => UpsampleMode.Linear, 2 => UpsampleMode.Bilinear, _ => UpsampleMode.Trilinear })),
            (1, Gen.Constant<object>(UpsampleMode.Bicubic)),
            (1, Gen.Constant<object>(UpsampleMode.Nearest))))
        from align in Oracles.Draw.Optional("AlignCorners", Oracles.Draw.Flag, 1, 2)
        select new DrawnLayer("Upsample", [.. scale, .. mode, .. align]);

    private static Gen<DrawnLayer> Factor(string kind, string argument, int least, int most) =>
        Gen.Choose(least, most).Select(factor => new DrawnLayer(kind, (argument, factor)));

    private static nn.Module<Tensor, Tensor> Pad(DrawnLayer layer, int rank)
    {
        var sizes = layer.PerAxis("Padding", new long[rank]);
        if (rank < 1 && sizes.Length != 2)
            throw new ArgumentException("Features have no spatial axes.");
        var isOfPairs = sizes.Length > 0 && sizes.Length != rank && sizes.Length % 2 == 0;
        if (sizes.Length > 2 * (rank + 1))
            throw new ArgumentException("The batch is no dimension of a sample.");
        long[] sides = isOfPairs ? sizes : [.. Settings(layer, "Padding", rank, 0).Reverse().SelectMany(size => new[] { size, size })];
        var (mode, value) = (layer.Get("Mode", PaddingModes.Constant), layer.Get("Value", 0.0));
        if (value != 0 && mode != PaddingModes.Constant)
            throw new ArgumentException("PyTorch refuses a value that is not used.");
        if (mode is not (PaddingModes.Constant or PaddingModes.Zeros) && (rank < 1 || sides.Skip(2 * rank).Any(side => side != 0)))
            throw new ArgumentException("libtorch takes the batch for channels, and channels for an axis.");
        // libtorch wants all axes where it does not fill with a value.
        if (sides.Skip(2 * rank).All(side => side == 0))
            sides = [.. sides.Concat(new long[2 * rank]).Take(2 * rank)];
        return new Function(x => nn.functional.pad(x, sides, mode, value) is var padded && padded.shape[1..].All(size => size > 0)
            ? padded
            : throw new ArgumentException("libtorch wraps around to nothing without a word."));
    }

    private static Gen<DrawnLayer> Unfold() =>
        from kernel in Oracles.Draw.PerAxis(2, 1, 3)
        from settings in Windows()
        select new DrawnLayer("Unfold", [("Kernel", kernel), .. settings]);

    // Of what has few columns a small map is made.
    private static Gen<DrawnLayer> Fold() =>
        from size in Oracles.Draw.PerAxis(2, 1, 4)
        from kernel in Gen.Frequency((3, Gen.Constant<object>(1)), (1, Oracles.Draw.PerAxis(2, 1, 2)))
        from settings in Windows()
        select new DrawnLayer("Fold", [("OutputSize", size), ("Kernel", kernel), .. settings]);

    private static Gen<(string, object)[]> Windows() =>
        from dilation in Oracles.Draw.Optional("Dilation", Oracles.Draw.PerAxis(2, 1, 2), 1, 2)
        from padding in Oracles.Draw.Optional("Padding", Oracles.Draw.PerAxis(2, 0, 2), 1, 2)
        from stride in Oracles.Draw.Optional("Stride", Oracles.Draw.PerAxis(2, 1, 3), 1, 2)
        select ((string, object)[])[.. dilation, .. padding, .. stride];

    private static nn.Module<Tensor, Tensor> Fold(DrawnLayer layer, long[] shape) => shape.Length == 3
        ? nn.Fold(
            Pair(layer, "OutputSize", 1), Pair(layer, "Kernel", 1), Pair(layer, "Dilation", 1), Pair(layer, "Padding", 0), Pair(layer, "Stride", 1))
        : throw new ArgumentException("Columns stand in a row.");

    private static (long, long) Pair(DrawnLayer layer, string name, long byDefault)
    {
        var sizes = layer.PerAxis(name, [byDefault, byDefault]);
        return sizes.Length == 2 ? (sizes[0], sizes[1]) : throw new ArgumentException("One number per axis.");
    }

    private static nn.Module<Tensor, Tensor> Crop(DrawnLayer layer, long[] shape)
    {
        var rank = shape.Length - 2;
        if (rank < 1)
            throw new ArgumentException("Features have no spatial axes.");
        var size = Settings(layer, "Size", rank, 1);
        var offset = layer.PerAxis("Offset", [.. size.Select((kept, axis) => shape[axis + 2] - kept)]);
        var isCentred = layer.Arguments.All(argument => argument.Name != "Offset");
        if (offset.Length != rank || offset.Any(start => start < 0))
            throw new ArgumentException("One offset per axis, inside the map.");
        return new Function(x => Enumerable.Range(0, rank).Aggregate(x, (part, axis) => part.slice(axis + 2, Start(axis), End(axis), 1)));

        long End(int axis) => Start(axis) + size[axis] is var end && end <= shape[axis + 2]
            ? end
            : throw new ArgumentException("slice stops at the end.");

        long Start(int axis) => isCentred ? offset[axis] / 2 : offset[axis];
    }

    private static nn.Module<Tensor, Tensor> Upsample(DrawnLayer layer, int rank)
    {
        if (rank is < 1 or > 3)
            throw new ArgumentException("No such resampling.");
        var (mode, align) = (layer.Get("Mode", UpsampleMode.Nearest), layer.Get("AlignCorners", false));
        bool? aligns = mode == UpsampleMode.Nearest && !align ? null : align;
        if (layer.Arguments.Any(argument => argument.Name == "Size"))
            return nn.Upsample(Settings(layer, "Size", rank, 1), null, mode, aligns);
        double[] scale = layer.Arguments.FirstOrDefault(argument => argument.Name == "Scale").Value switch
        {
            double all => [.. Enumerable.Repeat(all, rank)],
            null => throw new ArgumentException("A scale or a size."),
            _ => [.. Settings(layer, "Scale", rank, 1).Select(each => (double)each)],
        };
        return nn.Upsample(null, scale, mode, aligns);
    }

    // Not nn.ChannelShuffle, which has no gradient in every libtorch: the channels in the order that it gives them.
    private static nn.Module<Tensor, Tensor> ChannelShuffle(long groups, long[] shape)
    {
        if (shape.Length < 3 || shape[1] % groups != 0)
            throw new ArgumentException("Groups of channels of maps.");
        var order = Enumerable.Range(0, (int)shape[1]).Select(channel => (channel % groups * (shape[1] / groups)) + (channel / groups));
        return new Function(x => x.index_select(1, tensor(order.ToArray())));
    }

    // libtorch shuffles the last three dimensions of any tensor, and so might take the batch for channels.
    private static nn.Module<Tensor, Tensor> OnImages(nn.Module<Tensor, Tensor> module, long[] shape) =>
        shape.Length == 4 ? module : throw new ArgumentException("Only C×H×W has these pixels.");
}
