using FsCheck;
using FsCheck.Fluent;
using TorchSharp;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Draws the parts of graphs for values of a known shape, the batch included.</summary>
internal static class DrawPart
{
    private static readonly string[] Activations =
        ["ReLU", "ReLU", "Tanh", "Sigmoid", "SiLU", "LeakyReLU", "GELU", "ELU", "Hardtanh", "Hardswish", "Softplus", "ReLU6"];

    /// <summary>A layer that takes the value, more often than not one that keeps its shape.</summary>
    public static Gen<DrawnLayer> Layer(long[] shape) => Gen.Frequency([.. Kinds(shape)]);

    /// <summary>A layer with weights that keeps the shape.</summary>
    public static Gen<DrawnLayer> Weighted(long[] shape) => shape.Length == 2
        ? Gen.Elements(new DrawnLayer("Linear", ("OutFeatures", (int)shape[1])), new DrawnLayer("BatchNorm"))
        : Gen.Elements(
            Conv(shape[1], 1), Conv(shape[1], 3, ("Padding", 1)), Conv(shape[1], 3, ("Padding", "same"), ("Bias", false)),
            new DrawnLayer("BatchNorm"), new DrawnLayer("PReLU"));

    /// <summary>A join, its names left out.</summary>
    public static Gen<DrawnLayer> Join(long[] shape) => Gen.Frequency(
        (4, Gen.Constant(new DrawnLayer("Add"))),
        (2, Gen.Constant(new DrawnLayer("Mul"))),
        (3, Gen.Constant(new DrawnLayer("Concat", ("Dim", 1)))),
        (2, Gen.Choose(-shape.Length, shape.Length).Select(dim => new DrawnLayer("Concat", ("Dim", dim)))));

    /// <summary>Layers that turn one shape into another, or into one that an element by element join broadcasts.</summary>
    public static Gen<DrawnLayer[]> Fit(long[] from, long[] to)
    {
        if (from.Length != to.Length || from.Length == 2)
        {
            var features = (int)to.Skip(1).Aggregate(1L, (product, size) => product * size);
            if (from.SequenceEqual(to))
                return Gen.Constant(Array.Empty<DrawnLayer>());
            DrawnLayer[] layers = [.. from.Length > 2 ? [new DrawnLayer("Flatten")] : Array.Empty<DrawnLayer>(), new("Linear", ("OutFeatures", features))];
            return Gen.Constant(to.Length > 2 ? [.. layers, new("Unflatten", ("Dim", 1), ("Sizes", Sample(to)))] : layers);
        }

        DrawnLayer[] channels = from[1] == to[1] ? [] : [Conv(to[1], 1)];
        if (from.AsSpan(2).SequenceEqual(to.AsSpan(2)))
            return Gen.Constant(channels);
        var size = ("Size", (object)Sample(to)[1..]);
        return Gen.Elements(
            new DrawnLayer("AdaptiveAvgPool", size), new DrawnLayer("AdaptiveMaxPool", size),
            new DrawnLayer("Upsample", size), new DrawnLayer("GlobalAvgPool"))
            .Select(spatial => channels.Append(spatial).ToArray());
    }

    private static IEnumerable<(int, Gen<DrawnLayer>)> Kinds(long[] shape)
    {
        yield return (12, Gen.Elements(Activations).Select(kind => new DrawnLayer(kind)));
        yield return (2, Gen.Constant(new DrawnLayer("BatchNorm")));
        yield return (1, Gen.Elements(0.0, 0.5).Select(p => new DrawnLayer("Dropout", ("P", p))));
        yield return (2, Gen.Elements("Identity", "Flatten").Select(kind => new DrawnLayer(kind)));
        if (shape.Length == 2)
        {
            yield return (6, Gen.Choose(1, 8).Select(features => new DrawnLayer("Linear", ("OutFeatures", features))));
            yield return (2, Gen.Elements<int[]>([-1, 1], [-1, 1, 1], [2, -1], [-1, 2, 2])
                .Select(sizes => new DrawnLayer("Unflatten", ("Dim", 1), ("Sizes", sizes))));
            yield break;
        }

        yield return (10, from channels in Gen.Elements(1, 2, 4, 4, 8)
                          from rest in Gen.Elements<(string, object)[]>(
                              [("Kernel", 1)], [("Kernel", 3), ("Padding", 1)],
                              [("Kernel", 3), ("Padding", 1), ("Stride", 2)], [("Kernel", 1), ("Stride", 2)], [("Kernel", 2)],
                              [("Kernel", 3), ("Padding", "same"), ("Bias", false)], [("Kernel", 3), ("Padding", 1), ("PaddingMode", PaddingModes.Circular)])
                          select Conv(channels, rest));
        yield return (1, Gen.Constant(new DrawnLayer("ConvTranspose", ("OutChannels", 2), ("Kernel", 2), ("Stride", 2))));
        yield return (3, from kind in Gen.Elements("MaxPool", "AvgPool")
                         from rest in Gen.Elements<(string, object)[]>(
                             [("Kernel", 2)], [("Kernel", 3), ("Stride", 1), ("Padding", 1)], [("Kernel", 2), ("Ceil", true)])
                         select new DrawnLayer(kind, rest));
        yield return (1, Gen.Constant(new DrawnLayer("Upsample", ("Scale", 2))));
        yield return (1, Gen.Elements("GlobalAvgPool", "GlobalMaxPool").Select(kind => new DrawnLayer(kind)));
        yield return (1, Gen.Shuffle(Enumerable.Range(1, shape.Length - 1).ToArray()).Select(dims => new DrawnLayer("Permute", ("Dims", dims))));
        yield return (1, Gen.Constant(new DrawnLayer("Crop", ("Size", Sample(shape)[1..].Select(size => Math.Max(1, size - 1)).ToArray()))));
        if (shape.Length == 4)
            yield return (1, Gen.Elements(new DrawnLayer("PixelShuffle", ("UpscaleFactor", 2)), new DrawnLayer("PixelUnshuffle", ("DownscaleFactor", 2))));
        if (shape[1] % 2 == 0)
            yield return (1, Gen.Elements(
                new DrawnLayer("ChannelShuffle", ("Groups", 2)), new DrawnLayer("GroupNorm", ("Groups", 2)), new DrawnLayer("GLU", ("Dim", 1))));
    }

    private static DrawnLayer Conv(long channels, int kernel, params (string, object)[] rest) => Conv(channels, [("Kernel", kernel), .. rest]);

    private static DrawnLayer Conv(long channels, (string, object)[] rest) => new("Conv", [("OutChannels", (int)channels), .. rest]);

    private static int[] Sample(long[] shape) => [.. shape.Skip(1).Select(size => (int)size)];
}
