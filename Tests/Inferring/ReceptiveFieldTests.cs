using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Inferring;

public class ReceptiveFieldTests
{
    [Theory]
    [InlineData("Conv(1), Upsample(2)", "3 every 0.5 from 0; 3 every 0.5 from 0")]
    [InlineData("Upsample(new[] { 1.5, 1 })", "1 every 0.667 from 0; 1 every 1 from 0")]
    [InlineData("Upsample(0.5, Mode = torch.UpsampleMode.Bilinear)", "2 every 2 from 0; 2 every 2 from 0")]
    [InlineData("Upsample(2, Mode = torch.UpsampleMode.Bilinear)", "2 every 0.5 from -1; 2 every 0.5 from -1")]
    [InlineData("Upsample(3, Mode = torch.UpsampleMode.Bilinear)", "1-2 every 0.333 from -1; 1-2 every 0.333 from -1")]
    [InlineData("Upsample(2, Mode = torch.UpsampleMode.Bicubic)", "4 every 0.5 from -2; 4 every 0.5 from -2")]
    [InlineData("Upsample(Size = 31, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true)", "1-2 every 0.5 from 0; 1-2 every 0.5 from 0")]
    [InlineData("Upsample(1.3, Mode = torch.UpsampleMode.Bilinear)", "2; 2")]
    [InlineData("Upsample(0.7)", "1; 1")]
    [InlineData("Pad(2), Conv(1), Crop(8)", "3 every 1 from 3; 3 every 1 from 3")]
    [InlineData("Pad(new[] { 1, 0, -3, 0 })", "1 every 1 from 3; 1 every 1 from -1")]
    [InlineData("PixelUnshuffle(2), Conv(16)", "6 every 2 from 0; 6 every 2 from 0")]
    [InlineData("Conv(4), PixelShuffle(2)", "3 every 0.5 from 0; 3 every 0.5 from 0")]
    [InlineData("Permute(1, 3, 2), Conv(1, Kernel = new[] { 5, 3 })", "3 every 1 from 0; 5 every 1 from 0")]
    [InlineData("Permute(2, 1, 3), Conv(1, Kernel = 1)", "16; 1 every 1 from 0")]
    [InlineData("Conv(4, Kernel = 4, Stride = 4), Flatten(2), Permute(2, 1), Linear(4, 8)", "4; 4")]
    [InlineData("Conv(4, Kernel = 4, Stride = 4), Flatten(2), Softmax(2)", "16; 16")]
    [InlineData("Unflatten(2, 4, 4), Softmax(4)", "1; 16")]
    [InlineData("Unflatten(1, 1, 1), Softmax(3)", "16; 1 every 1 from 0")]
    [InlineData("Reshape(1, 16, 4, 4), Softmax(3)", "1 every 1 from 0; 16")]
    [InlineData("MaxPool(16), Flatten(1, 2)", "16; 16 every 16 from 0")]
    [InlineData("Flatten(3), Unflatten(3, 16)", "1 every 1 from 0; 1 every 1 from 0")]
    [InlineData("Select(2, 3), Conv(1)", "1; 3 every 1 from 0")]
    [InlineData("Slice(2, 3, Step = 2), Conv(1)", "5 every 2 from 3; 3 every 1 from 0")]
    [InlineData("Slice(3, -5), Slice(1, 0, 1)", "1 every 1 from 0; 1 every 1 from 11")]
    [InlineData("Conv(1, Stride = 2, Padding = \"same_upper\")", "3 every 2 from 0; 3 every 2 from 0")]
    [InlineData("Conv(1, Kernel = 4, Padding = \"same_upper\"), MaxPool(3, Stride = 3, Padding = \"same_upper\")", "6 every 3 from -2; 6 every 3 from -2")]
    [InlineData("Unfold(2, Stride = 2)", "2; 2")]
    [InlineData("Unfold(2, Stride = 2), Fold(16, 2, Stride = 2)", "16; 16")]
    [InlineData("Pad(new[] { 1, 0, 0, 0, 2, 2 })", "1 every 1 from 0; 1 every 1 from -1")]
    [InlineData("Split(2, \"a\", \"b\"), From(\"a\"), Output(\"first\"), From(\"b\"), Abs", "1 every 1 from 8; 1 every 1 from 0")]
    [InlineData("Permute(2, 1, 3), Slice(1, 4)", "1; 1 every 1 from 0")]
    [InlineData("Normalize(3), LayerScale, Clamp(0)", "1 every 1 from 0; 16")]
    [InlineData("Norm(3, KeepDim = true), Sum(2)", "16; 16")]
    [InlineData("Mean(3), Conv(1)", "3 every 1 from 0; 16")]
    [InlineData("Permute(2, 1, 3), ChannelShuffle(4)", "1; 1 every 1 from 0")]
    [InlineData("Permute(2, 3, 1), WindowAttention(1, Window = 4)", "4 every 1 from 0; 4 every 1 from 0")]
    [InlineData("Permute(2, 3, 1), WindowAttention(1, Window = new[] { 4, 5 }, Shift = new[] { 2, 0 }), Mean(3), Unsqueeze(1), Conv(1)",
        "4-8 every 1 from -2; 5-10 every 1 from 0")]
    [InlineData("Permute(2, 3, 1), WindowAttention(1, Window = 16, Shift = 2)", "16 every 1 from 0; 16 every 1 from 0")]
    [InlineData("Roll(2, 3), Conv(1, Kernel = new[] { 1, 3 })", "1; 3 every 1 from 0")]
    [InlineData("Tap(\"x\"), Conv(1, Kernel = 1), Transpose(-2, -1), MatMul(\"x\")", "16; 16")]
    [InlineData("Tap(\"x\"), Conv(1, Kernel = 1), MatMul(\"x\")", "16; 16")]
    [InlineData("Tap(\"x\"), MaxPool(2), MaxUnpool(2, Like = \"x\")", "2 every 1 from 0; 2 every 1 from 0")]
    [InlineData("Conv(1, Kernel = new[] { 3, 1 }), Tap(\"x\"), ReLU, Bilinear(\"x\", 2)", "3 every 1 from 0; 16")]
    [InlineData("Flatten, GLU", "16; 16")]
    public void An_output_sees(string layers, string expected)
    {
        var network = Compiler.Compile($"using TorchDsl;\nusing TorchSharp;\n[Input(1, 16, 16), {layers}]\npublic partial class Net;").Load().GetType("Net")!;
        var summary = (Summary)network.GetProperty("Summary")!.GetValue(null)!;
        Assert.Equal(expected, string.Join("; ", summary.Rows[^1].ReceptiveField.Select(Said)));
    }

    private static string Said(TorchDsl.ReceptiveField axis)
    {
        var size = axis.SmallestSize == axis.Size ? $"{axis.Size}" : $"{axis.SmallestSize}-{axis.Size}";
        return axis.Stride is { } stride ? FormattableString.Invariant($"{size} every {stride:0.###} from {axis.Offset}") : size;
    }
}
