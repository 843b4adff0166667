using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>A legal graph whose values are maps of several scales, on an input so large that an output in the middle sees no padding.</summary>
/// <param name="Input">The shape of one sample.</param>
internal sealed record DrawnPyramid(int[] Input, DrawnLayer[] Layers)
{
    private const int Channels = 2;

    // What is a multiple of all strides, so that both ends of a join have the same size.
    private const int Multiple = 16;

    // What is measured in milliseconds.
    private const long MostElements = 100_000;

    public static Gen<DrawnPyramid> All =>
        from rank in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(2)))
        from count in Gen.Choose(1, 4)
        from drawing in Grow(new Drawing(rank, [], 0, ImmutableDictionary<string, int>.Empty), count)
        let graph = Fitted(rank, [.. drawing.Steps, new("Identity")])
        where graph.Input.Aggregate(1L, (product, size) => product * size) <= MostElements
        select graph;

    /// <summary>The network, with nothing wrong in it.</summary>
    public Network Infer()
    {
        var network = RandomNetworkTests.Infer(new(Input, Layers));
        Assert.Empty(network.Problems.Select(problem => problem.Message));
        return network;
    }

    public override string ToString() => new DrawnNetwork(Input, Layers).ToString();

    // Where fields are does not depend on the input's size, so they say how large it must be.
    private static DrawnPyramid Fitted(int rank, DrawnLayer[] layers)
    {
        var ample = new DrawnPyramid([Channels, .. Enumerable.Repeat(1 << 16, rank)], layers);
        var fields = ample.Infer() is var network ? network.Nodes[network.Main].Fields[0].Axes : default;
        return ample with { Input = [Channels, .. fields.Select(Size)] };

        static int Size(Generator.Infer.Fields.AxisField field) =>
            (int)((2 * (field.Size.Value + Math.Abs(field.Offset))) + (8 * field.Jump) + Multiple - 1) / Multiple * Multiple;
    }

    private static Gen<Drawing> Grow(Drawing drawing, int count) =>
        count == 0 ? Gen.Constant(drawing) : Part(drawing).SelectMany(next => Grow(next, count - 1));

    private static Gen<Drawing> Part(Drawing drawing)
    {
        var parts = new List<(int, Gen<Drawing>)>
        {
            (3, Keeping(drawing.Rank).Select(layers => drawing.Then(layers))),
            (2, Gen.Elements(-1, 1).SelectMany(level => To(drawing, Within(drawing.Level + level)))),
            (3, Gen.Constant(drawing.Tapped())),
            (4, Branches(drawing)),
        };
        if (!drawing.Taps.IsEmpty)
            parts.Add((5, Named(drawing)));
        return Gen.Frequency([.. parts]);
    }

    private static Gen<Drawing> Named(Drawing drawing) =>
        from name in Gen.Elements<string>([.. drawing.Taps.Keys])
        from there in To(drawing, drawing.Taps[name])
        from joined in Joined(("Names", new[] { name }))
        select there.Then(joined);

    private static Gen<Drawing> Branches(Drawing drawing) =>
        from count in Gen.Choose(2, 3)
        from level in Gen.Choose(-1, 1)
        from all in Enumerable.Range(0, count).Aggregate(
            Gen.Constant(drawing),
            (branches, _) => branches.SelectMany(open => Branch(open, drawing.Level, Within(drawing.Level + level))))
        from joined in Joined()
        select all.Then(joined);

    private static Gen<Drawing> Branch(Drawing drawing, int start, int end) =>
        from before in Gen.Choose(0, 1).SelectMany(count => Gen.ArrayOf(Keeping(drawing.Rank), count))
        from way in Gen.Choose(-1, 1)
        from there in To(drawing.Then(new DrawnLayer("Branch")) with { Level = start }, Within(start + way))
        from branch in To(there.Then(before.SelectMany(layers => layers)), end)
        from isBlock in Gen.Elements(true, false)
        select isBlock ? branch.AsBlock(drawing.Steps.Count + 1) : branch;

    private static Gen<DrawnLayer[]> Joined(params (string, object)[] names) =>
        from kind in Gen.Elements("Add", "Mul", "Concat")
        select kind == "Concat" ? new[] { new DrawnLayer(kind, names), Conv(("Kernel", 1)) } : [new DrawnLayer(kind, names)];

    // Down to smaller maps, or up to larger ones.
    private static Gen<Drawing> To(Drawing drawing, int level)
    {
        if (level == drawing.Level)
            return Gen.Constant(drawing);
        var step = level > drawing.Level ? Down : Up;
        return step.SelectMany(layer => To(drawing.Then(layer) with { Level = drawing.Level + Math.Sign(level - drawing.Level) }, level));
    }

    private static int Within(int level) => Math.Clamp(level, -1, 2);

    private static Gen<DrawnLayer> Down => Gen.Elements(
        Conv(("Kernel", 3), ("Stride", 2), ("Padding", 1)), Conv(("Kernel", 1), ("Stride", 2)), Conv(("Kernel", 4), ("Stride", 2), ("Padding", 1)),
        new DrawnLayer("MaxPool", ("Kernel", 2)), new DrawnLayer("AvgPool", ("Kernel", 2)));

    private static Gen<DrawnLayer> Up => Gen.Elements(
        new DrawnLayer("ConvTranspose", ("OutChannels", Channels), ("Kernel", 2), ("Stride", 2)),
        new DrawnLayer("ConvTranspose", ("OutChannels", Channels), ("Kernel", 4), ("Stride", 2), ("Padding", 1)),
        new DrawnLayer("Upsample", ("Scale", 2)));

    private static Gen<DrawnLayer[]> Keeping(int rank) => Gen.Elements<DrawnLayer[]>(
        [Conv(("Kernel", 3), ("Padding", "same"))], [Conv(("Kernel", 2), ("Padding", "same"))],
            [Conv(("Kernel", 3), ("Padding", 2), ("Dilation", 2))], [new("ReLU")],
        [new("MaxPool", ("Kernel", 3), ("Stride", 1), ("Padding", 1))],
        [new("Pad", ("Padding", Enumerable.Range(0, 2 * rank).Select(side => side % 2 == 0 ? 2 : 0).ToArray())), Conv(("Kernel", 3))],
        [new("Pad", ("Padding", 1)), new("AvgPool", ("Kernel", 3), ("Stride", 1))]);

    private static DrawnLayer Conv(params (string, object)[] rest) => new("Conv", [("OutChannels", Channels), .. rest]);

    /// <summary>The graph so far, the scale of its current value as a power of two, and those of the named ones.</summary>
    private sealed record Drawing(int Rank, ImmutableList<DrawnLayer> Steps, int Level, ImmutableDictionary<string, int> Taps)
    {
        public Drawing Then(params IEnumerable<DrawnLayer> steps) => this with { Steps = Steps.AddRange(steps) };

        /// <summary>With what came since as a block that takes maps of all sizes.</summary>
        public Drawing AsBlock(int start)
        {
            var layers = Steps.Skip(start).ToArray();
            var block = new DrawnBlock("", [], [Channels, .. Enumerable.Range(0, Rank).Select(axis => $"n{axis}")], layers).Named();
            return layers.Length == 0
                ? this
                : this with { Steps = Steps.RemoveRange(start, layers.Length).Add(new("Use", ("Block", block), ("Arguments", Array.Empty<int>()))) };
        }

        public Drawing Tapped() => Then(new DrawnLayer("Tap", ("Name", $"t{Taps.Count}"))) with { Taps = Taps.Add($"t{Taps.Count}", Level) };
    }
}
