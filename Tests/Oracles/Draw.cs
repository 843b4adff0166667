using FsCheck;
using FsCheck.Fluent;

namespace TorchDsl.Tests.Oracles;

/// <summary>A network drawn at random.</summary>
/// <param name="Input">The shape of one sample.</param>
internal sealed record DrawnNetwork(int[] Input, DrawnLayer[] Layers)
{
    public override string ToString() => $"[Input({string.Join(", ", Input)}), {string.Join<DrawnLayer>(", ", Layers)}]";
}

/// <summary>Draws networks, legal and illegal: stacks of layers with arguments from where things happen.</summary>
internal static class Draw
{
    private static readonly string[] Plain =
    [
        "ReLU", "ReLU6", "LeakyReLU", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish", "Sigmoid", "Tanh", "Hardswish",
        "Hardsigmoid", "Hardtanh", "Softplus", "Softsign", "LogSigmoid",
    ];

    public static Gen<DrawnNetwork> Networks =>
        from spatialRank in Gen.Choose(0, 3)
        from channels in Gen.Choose(1, 6)
        from sizes in Gen.ArrayOf(Gen.Choose(1, spatialRank switch { 3 => 7, 2 => 12, _ => 24 }), spatialRank)
        from count in Gen.Choose(1, 5)
        from layers in Gen.ArrayOf(Layer(spatialRank), count)
        select new DrawnNetwork([channels, .. sizes], layers);

    private static Gen<DrawnLayer> Layer(int spatialRank) => Gen.Frequency(
        (6, Conv(spatialRank)),
        (3, Pool("MaxPool", spatialRank)),
        (3, Pool("AvgPool", spatialRank)),
        (2, BatchNorm),
        (4, Gen.Elements(Plain).Select(kind => new DrawnLayer(kind))),
        (1, AlongDimension),
        (1, Gen.Elements(0.0, 0.25, 1.0).Select(p => new DrawnLayer("Dropout", ("P", p)))),
        (1, Gen.Constant(new DrawnLayer("Flatten"))),
        (2, Linear));

    private static Gen<DrawnLayer> Conv(int rank) =>
        from channels in Optional("InChannels", Gen.Choose(1, 6).Select(n => (object)n), 1, 6)
        from outChannels in Gen.Elements(1, 2, 3, 4, 6)
        from kernel in Optional("Kernel", PerAxis(rank, 1, 4), 3, 1)
        from stride in Optional("Stride", PerAxis(rank, 1, 3), 1, 1)
        from padding in Optional("Padding", Gen.OneOf(PerAxis(rank, 0, 3), Gen.Elements<object>("same", "valid")), 1, 1)
        from dilation in Optional("Dilation", PerAxis(rank, 1, 3), 1, 2)
        from groups in Optional("Groups", Gen.Elements<object>(1, 2, 3), 1, 3)
        from bias in Optional("Bias", Gen.Elements<object>(true, false), 1, 2)
        from mode in Optional("PaddingMode", Gen.Elements<object>(TorchSharp.PaddingModes.Zeros, TorchSharp.PaddingModes.Reflect, TorchSharp.PaddingModes.Replicate, TorchSharp.PaddingModes.Circular), 1, 4)
        select new DrawnLayer("Conv", [.. channels, ("OutChannels", outChannels), .. kernel, .. stride, .. padding, .. dilation, .. groups, .. bias, .. mode]);

    private static Gen<DrawnLayer> Pool(string kind, int rank) =>
        from kernel in PerAxis(rank, 1, 4)
        from stride in Optional("Stride", PerAxis(rank, 1, 4), 1, 1)
        from padding in Optional("Padding", PerAxis(rank, 0, 2), 1, 1)
        from special in kind == "MaxPool"
            ? Optional("Dilation", PerAxis(rank, 1, 2), 1, 2)
            : Optional("CountIncludePad", Gen.Elements<object>(true, false), 1, 1)
        from ceil in Optional("Ceil", Gen.Elements<object>(true, false), 1, 1)
        select new DrawnLayer(kind, [("Kernel", kernel), .. stride, .. padding, .. special, .. ceil]);

    private static Gen<DrawnLayer> BatchNorm =>
        from features in Optional("Features", Gen.Choose(1, 6).Select(n => (object)n), 1, 6)
        from affine in Optional("Affine", Gen.Elements<object>(true, false), 1, 2)
        from track in Optional("TrackRunningStats", Gen.Elements<object>(true, false), 1, 2)
        select new DrawnLayer("BatchNorm", [.. features, .. affine, .. track]);

    private static Gen<DrawnLayer> Linear =>
        from incoming in Optional("InFeatures", Gen.Choose(1, 24).Select(n => (object)n), 1, 5)
        from outgoing in Gen.Choose(1, 6)
        from bias in Optional("Bias", Gen.Elements<object>(true, false), 1, 2)
        select new DrawnLayer("Linear", [.. incoming, ("OutFeatures", outgoing), .. bias]);

    private static Gen<DrawnLayer> AlongDimension =>
        from kind in Gen.Elements("Softmax", "LogSoftmax", "GLU")
        from dim in Gen.Choose(-4, 3)
        select new DrawnLayer(kind, ("Dim", dim));

    // One number for all axes, or one each; now and then one too many.
    private static Gen<object> PerAxis(int rank, int least, int most) => Gen.Frequency(
        (6, Gen.Choose(least, most).Select(size => (object)size)),
        (3, Gen.ArrayOf(Gen.Choose(least, most), Math.Max(rank, 1)).Select(sizes => (object)sizes)),
        (1, Gen.ArrayOf(Gen.Choose(least, most), rank + 1).Select(sizes => (object)sizes)));

    private static Gen<(string, object)[]> Optional(string name, Gen<object> value, int written, int leftOut) => Gen.Frequency(
        (written, value.Select(v => new[] { (name, v) })),
        (leftOut, Gen.Constant(Array.Empty<(string, object)>())));
}
