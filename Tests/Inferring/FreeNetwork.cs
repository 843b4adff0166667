using TorchDsl.Generator;
using TorchDsl.Generator.Infer;
using TorchDsl.Generator.Parse;
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

    /// <summary>What is known of a layer's result, for sizes that are given.</summary>
    public static string At(this Node node, Func<string, long> sizes) =>
        $"{node.Name}: {string.Join('×', node.Output.Dims.Select(dim => dim.At(sizes)))}, {node.Layer.Parameters} parameters, "
        + $"{node.MultiplyAdds.At(sizes)} multiply-adds, sees {string.Join('×', node.Field.Axes.Select(axis => At(axis, sizes)))}";

    private static string At(AxisField axis, Func<string, long> sizes) => axis.HasPlace
        ? $"{axis.SmallestSize.At(sizes)} to {axis.Size.At(sizes)} from {axis.Offset} by {axis.Jump}/{axis.Period}"
        : $"{axis.Size.At(sizes)}";
}
