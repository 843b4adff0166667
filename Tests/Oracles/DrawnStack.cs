using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>A legal stack of layers whose outputs see places of the input, on an input so large that an output in the middle sees no padding.</summary>
/// <param name="Input">The shape of one sample.</param>
internal sealed record DrawnStack(int[] Input, DrawnLayer[] Layers)
{
    // No stack that is drawn sees more, and nothing is computed for it.
    private const int Ample = 1 << 16;

    // What is measured in milliseconds.
    private const long MostElements = 400_000;

    public static Gen<DrawnStack> All =>
        from rank in Gen.Choose(1, 3)
        from count in Gen.Choose(1, 6 - rank)
        from layers in Gen.ArrayOf(Gen.Frequency([.. Kinds(rank)]), count)
        let stack = Fitted(rank, layers)
        where stack.Input.Aggregate(1L, (product, size) => product * size) <= MostElements
        select stack;

    /// <summary>The network, with nothing wrong in it.</summary>
    public Network Infer()
    {
        var network = RandomNetworkTests.Infer(new(Input, Layers));
        Assert.Empty(network.Problems.Select(problem => problem.Message));
        return network;
    }

    public override string ToString() => new DrawnNetwork(Input, Layers).ToString();

    /// <summary>All kinds of layers whose outputs see places: another kind is one more line, and a family that makes its module.</summary>
    private static IEnumerable<(int Weight, Gen<DrawnLayer> Layer)> Kinds(int rank) =>
    [
        (4, Conv(rank)),
        (2, ConvTranspose(rank)),
        (2, Upsample(rank)),
        (1, Sizes(rank, -1, 3).Select(padding => new DrawnLayer("Pad", ("Padding", padding)))),
        (2, Pool("MaxPool", rank)),
        (2, Pool("AvgPool", rank)),
        (1, Slice(rank)),
        (1, Gen.Elements("BatchNorm", "ReLU").Select(kind => new DrawnLayer(kind))),
    ];

    // Where fields are does not depend on the input's size, so they say how large it must be.
    private static DrawnStack Fitted(int rank, DrawnLayer[] layers)
    {
        var ample = new DrawnStack([4, .. Enumerable.Repeat(Ample, rank)], layers);
        var fields = ample.Infer().Nodes[layers.Length].Fields[0].Axes;
        return ample with { Input = [4, .. fields.Select(field => (int)((2 * (field.Size.Value + Math.Abs(field.Offset))) + (8 * field.Jump)))] };
    }

    private static Gen<DrawnLayer> Conv(int rank) =>
        from outChannels in Gen.Elements(2, 4)
        from kernel in Sizes(rank, 1, rank == 3 ? 3 : 4)
        from dilation in Draw.Optional("Dilation", Sizes(rank, 1, rank == 1 ? 3 : 2))
        from places in Gen.OneOf(
            Gen.Constant(new[] { ("Padding", (object)"same") }),
            Draw.Optional("Stride", Sizes(rank, 1, 3)).Select(stride => rank > 1 ? stride : stride.Append(("Padding", "causal")).ToArray()),
            Draw.Optional("Padding", Sizes(rank, 0, 3)).SelectMany(
                _ => Draw.Optional("Stride", Sizes(rank, 1, 5 - rank)),
                (padding, stride) => padding.Concat(stride).ToArray()))
        from groups in Draw.Optional("Groups", Gen.Constant<object>(2))
        select new DrawnLayer("Conv", [("OutChannels", outChannels), ("Kernel", kernel), .. dilation, .. places, .. groups]);

    private static Gen<DrawnLayer> ConvTranspose(int rank) =>
        from kernel in Sizes(rank, 1, rank == 3 ? 3 : 4)
        from stride in Draw.Optional("Stride", Sizes(rank, 1, 3))
        from padding in Draw.Optional("Padding", Sizes(rank, 0, 2))
        from dilation in Draw.Optional("Dilation", Sizes(rank, 1, 3))
        from groups in Draw.Optional("Groups", Gen.Constant<object>(2))
        select new DrawnLayer("ConvTranspose", [("OutChannels", 2), ("Kernel", kernel), .. stride, .. padding, .. dilation, .. groups]);

    // Bicubic weights are negative too, and may add up to nothing.
    private static Gen<DrawnLayer> Upsample(int rank) =>
        from scale in Gen.OneOf(Sizes(rank, 1, 3), Gen.Elements<object>(0.5, 1.5))
        from mode in Draw.Optional("Mode", Gen.Constant<object>(Smooth(rank)))
        select new DrawnLayer("Upsample", [("Scale", scale), .. mode]);

    private static UpsampleMode Smooth(int rank) =>
        rank switch { 1 => UpsampleMode.Linear, 2 => UpsampleMode.Bilinear, _ => UpsampleMode.Trilinear };

    private static Gen<DrawnLayer> Pool(string kind, int rank) =>
        from kernel in Sizes(rank, 2, rank == 3 ? 3 : 4)
        from stride in Draw.Optional("Stride", Sizes(rank, 1, 5 - rank))
        from padding in Draw.Optional("Padding", Sizes(rank, 0, 1))
        from dilation in kind == "MaxPool" ? Draw.Optional("Dilation", Sizes(rank, 1, 2)) : Gen.Constant(Array.Empty<(string, object)>())
        from ceil in Draw.Optional("Ceil", Draw.Flag)
        select new DrawnLayer(kind, [("Kernel", kernel), .. stride, .. padding, .. dilation, .. ceil]);

    private static Gen<DrawnLayer> Slice(int rank) =>
        from dim in Gen.Choose(2, rank + 1)
        from start in Gen.Choose(0, 3)
        from step in Gen.Choose(1, 5 - rank)
        from end in Draw.Optional("End", Draw.Whole(-3, -1))
        select new DrawnLayer("Slice", [("Dim", dim), ("Start", start), .. end, ("Step", step)]);

    private static Gen<object> Sizes(int rank, int least, int most) =>
        Gen.OneOf(Draw.Whole(least, most), Gen.ArrayOf(Gen.Choose(least, most), rank).Select(sizes => (object)sizes));
}
