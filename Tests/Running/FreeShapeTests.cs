using TorchDsl.Tests.Compiling;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Layers that change shapes, on sizes that are known when an input comes.</summary>
public class FreeShapeTests
{
    [Theory]
    [InlineData("Reshape(3, -1)", "3×h·w", new long[] { 3, 70 })]
    [InlineData("Unflatten(1, 3, -1), Unflatten(3, 1, -1)", "3×1×1×h×w", new long[] { 3, 1, 1, 7, 10 })]
    [InlineData("Upsample(1.5)", "3×(floor(h/2)+h)×(floor(w/2)+w)", new long[] { 3, 10, 15 })]
    [InlineData("Upsample(2), PixelUnshuffle(2)", "12×h×w", new long[] { 12, 7, 10 })]
    [InlineData("Crop(4)", "3×4×4", new long[] { 3, 4, 4 })]
    [InlineData("Pad(new[] { 1, 2, 0, -3 })", "3×(h-3)×(w+3)", new long[] { 3, 4, 13 })]
    [InlineData("Permute(3, 1, 2), Select(1, -1), Mean(1, KeepDim = true)", "1×h", new long[] { 1, 7 })]
    [InlineData("Flatten(2)", "3×h·w", new long[] { 3, 70 })]
    public void A_shape_in_free_sizes_is_what_comes_out(string layers, string formula, long[] shape)
    {
        var type = Compiler.Compile($"using TorchDsl;\n[Input(3, \"h\", \"w\"), {layers}]\npublic partial class Net;").Load().GetType("Net")!;
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type)!;
        using var input = rand(2, 3, 7, 10);
        using var output = network.call(input);
        Assert.Equal([2, .. shape], output.shape);
        Assert.Equal(formula, ((Summary)type.GetProperty("Summary")!.GetValue(null)!).Rows[^1].OutputShape.ToString());
    }

    [Theory]
    [InlineData("Crop(4, Offset = 2)", "6×6")]
    [InlineData("Select(2, 4)", "5×1")]
    [InlineData("Pad(3, Mode = TorchSharp.PaddingModes.Reflect)", "4×4")]
    [InlineData("Upsample(0.25)", "4×4")]
    [InlineData("Pad(-1)", "3×3")]
    public void The_smallest_free_sizes_are_known(string layers, string smallest)
    {
        var type = Compiler.Compile($"using TorchDsl;\n[Input(3, \"h\", \"w\"), {layers}]\npublic partial class Net;").Load().GetType("Net")!;
        Assert.Equal("3×" + smallest, ((Summary)type.GetProperty("Summary")!.GetValue(null)!).SmallestInput.ToString());
    }
}
