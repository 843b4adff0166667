using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Oracles;

namespace TorchDsl.Tests.Inferring;

/// <summary>A drawn network whose spatial sizes are free.</summary>
internal static class FreeNetwork
{
    private static readonly string[] Names = ["d", "h", "w"];

    /// <summary>The network as Infer sees it, with a name for each spatial size.</summary>
    public static Network Infer(DrawnNetwork drawn)
    {
        var shape = new Value.List(drawn.Input.Select((size, i) => i == 0 ? (Value)new Value.Integer(size) : new Value.Text(Names[i - 1])).ToEquatableArray());
        var spec = RandomNetworkTests.ToSpec(drawn);
        var input = new LayerSpec("Input", new([new Argument("Shape", shape, Place.Position)]));
        return Inference.Infer(spec with { Layers = spec.Layers.Skip(1).Prepend(input).ToEquatableArray() });
    }

    /// <summary>What the names stand for in an input of fixed sizes.</summary>
    public static Func<string, long> Sizes(int[] input) => name => input[1 + Array.IndexOf(Names, name)];

    /// <summary>Asserts that two inferences say the same of a layer, one of them for sizes that are given.</summary>
    public static void AssertEqual(Node expected, Node free, Func<string, long> sizes)
    {
        Assert.Equal((expected.Name, expected.Layer.Parameters), (free.Name, free.Layer.Parameters));
        Assert.Equal(expected.Output.Dims.Select(dim => dim.Value), free.Output.Dims.Select(dim => dim.At(sizes)));
        Assert.Equal(expected.MultiplyAdds.Value, free.MultiplyAdds.At(sizes));
        for (var axis = 0; axis < free.Fields[0].Axes.Count; axis++)
            AssertEqual(expected.Fields[0].Axes[axis], free.Fields[0].Axes[axis], expected.Fields[0].Input[axis + 1].Value, sizes);
    }

    // A size that is free may keep places from being told apart, or be 1, where none are; then the larger field counts.
    private static void AssertEqual(AxisField expected, AxisField free, long input, Func<string, long> sizes)
    {
        if (free.HasPlace && expected.HasPlace)
            Assert.Equal(
                (expected.Offset, expected.Jump, expected.Period, expected.SmallestSize.Value, expected.Size.Value),
                (free.Offset, free.Jump, free.Period, free.SmallestSize.At(sizes), free.Size.At(sizes)));
        else if (!free.HasPlace)
            Assert.True(free.Size.At(sizes) >= Math.Min(expected.Size.Value, input));
    }
}
