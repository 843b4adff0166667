using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ShapingTests
{
    private const string Map = "Input(6, 8, 8), layer 1, produces 6×8×8";

    [Theory]
    [InlineData("Flatten([|2|], 1)", "DSL2002", "Flatten(2, 1), layer 2, flattens dimensions 2 to 1: use a StartDim of at most EndDim")]
    [InlineData("Flatten([|3|])", "DSL3005", $"Flatten(3), layer 2, works along dimension 3, but {Map}, 3 dimensions without the batch: use -3 to 2")]
    [InlineData("[|Unflatten(0, 4, 2)|]", "DSL3020", $"Unflatten(0, 4, 2), layer 2, lays out 8 elements (4×2), but {Map}, 6 along dimension 0: use sizes whose product is 6, or -1 for one of them")]
    [InlineData("[|Unflatten(0, 4, -1)|]", "DSL3020", $"Unflatten(0, 4, -1), layer 2, infers a size from a multiple of 4 elements, but {Map}, 6 along dimension 0, which 4 does not divide: use sizes whose product divides 6")]
    [InlineData("Unflatten(dim: 0, [|0|])", "DSL2002", "Unflatten(0, 0), layer 2, has Sizes 0: use a whole number of at least 1")]
    [InlineData("Unflatten(0, -1, [|-1|])", "DSL2002", "Unflatten(0, -1, -1), layer 2, has -1 for two sizes, but only one can be inferred: use a whole number of at least 1")]
    [InlineData("[|Unflatten(0)|]", "DSL2002", "Unflatten(0), layer 2, has no sizes: give at least one")]
    [InlineData("Reshape(6, [|0|])", "DSL2002", "Reshape(6, 0), layer 2, has Sizes 0: use a whole number of at least 1")]
    [InlineData("Reshape(6, [|\"h\"|])", "DSL2001", "Reshape(6, \"h\"), layer 2, has \"h\", not a whole number, for Sizes: use a whole number of at least 1")]
    [InlineData("[|Reshape(6, 60)|]", "DSL3020", $"Reshape(6, 60), layer 2, lays out 360 elements (6×60), but {Map}, 384 elements: use sizes whose product is 384, or -1 for one of them")]
    [InlineData("Permute(0, 1, [|1|])", "DSL2020", "Permute(0, 1, 1), layer 2, has dimension 1 twice: name each of 0 to 2 once")]
    [InlineData("[|Permute(1, 0)|]", "DSL2020", $"Permute(1, 0), layer 2, orders 2 dimensions, but {Map}, 3 dimensions without the batch: name each of 0 to 2 once")]
    [InlineData("Permute(0, [|4|], 1)", "DSL3005", $"Permute(0, 4, 1), layer 2, works along dimension 4, but {Map}, 3 dimensions without the batch: use -3 to 2")]
    [InlineData("Select(1, [|8|])", "DSL2002", $"Select(1, 8), layer 2, takes index 8 of dimension 1, but {Map}, 8 along dimension 1: use -8 to 7")]
    [InlineData("Flatten, [|Select(0, 0)|]", "DSL3022", "Select(0, 0), layer 3, drops the only dimension, but Flatten, layer 2, produces 384 (6×8×8): every value keeps one beside the batch")]
    [InlineData("Mean([|\"all\"|])", "DSL2001", "Mean(\"all\"), layer 2, has \"all\" for Dim: use the whole number of a dimension")]
    [InlineData("Mean(new[] { 1, [|-2|] })", "DSL2002", "Mean(new[] { 1, -2 }), layer 2, has dimension 1 twice: name it once")]
    [InlineData("[|Mean(new[] { 0, 1, 2 })|]", "DSL3022", $"Mean(new[] {{ 0, 1, 2 }}), layer 2, drops every dimension, but {Map}, and every value keeps one beside the batch: use KeepDim = true")]
    public void Elements_do_not_fit_the_new_shape(string layers, string id, string message) =>
        Expected.Error(Expected.Network($"[Input(6, 8, 8), {layers}]"), id, message);

    [Theory]
    [InlineData("Pad([|new[] { 1, 2, 3 }|])", "DSL2003", $"Pad(new[] {{ 1, 2, 3 }}), layer 2, has 3 numbers for Padding, but its input has 2 spatial axes ({Map}): give one number, one per axis, or two per axis, before and after, the last axis first")]
    [InlineData("Pad([|1.5|])", "DSL2001", "Pad(1.5), layer 2, has 1.5, not a whole number, for Padding: use a whole number")]
    [InlineData("Pad([|8|], Mode = PaddingModes.Reflect)", "DSL2006", "Pad(8, Mode = PaddingModes.Reflect), layer 2, pads 8 with PaddingModes.Reflect on a size of 8 (Input(6, 8, 8), layer 1, produces 6×8×8): use at most 7")]
    [InlineData("Pad(1, Mode = PaddingModes.Reflect, Value = [|1|])", "DSL2002", "Pad(1, Mode = PaddingModes.Reflect, Value = 1), layer 2, has Value 1, but PaddingModes.Reflect fills with its own: leave Value out, or use PaddingModes.Constant")]
    [InlineData("Pad(1, Mode = [|(PaddingModes)9|])", "DSL2001", "Pad(1, Mode = (PaddingModes)9), layer 2, has Mode (PaddingModes)9: use PaddingModes.Constant, Reflect, Replicate or Circular")]
    [InlineData("Upsample(2, Mode = [|(torch.UpsampleMode)9|])", "DSL2001", "Upsample(2, Mode = (UpsampleMode)9), layer 2, has Mode (UpsampleMode)9: use UpsampleMode.Nearest or UpsampleMode.Bilinear")]
    [InlineData("[|Upsample(1e300)|]", "DSL2008", "Upsample(1e300), layer 2, has sizes or counts beyond 2⁶³−1, more than any machine can hold: use smaller numbers")]
    [InlineData("Pad([|-4|])", "DSL3022", $"Pad(-4), layer 2, cuts 8 off axis 0, but {Map}, 8 along that axis: cut off less")]
    [InlineData("Flatten, [|Pad(1)|]", "DSL3004", "Pad(1), layer 3, needs a map of channels with spatial axes, but Flatten, layer 2, produces 384 (6×8×8): put it before Flatten")]
    [InlineData("Crop([|9|])", "DSL2002", $"Crop(9), layer 2, takes 9 along axis 0, but {Map}, 8 along that axis: use a size of at most 8")]
    [InlineData("Crop(4, Offset = [|8|])", "DSL2002", $"Crop(4, Offset = 8), layer 2, takes 4 from 8 on along axis 0, but {Map}, 8 along that axis: use an Offset of at most 4")]
    [InlineData("Upsample([|0|])", "DSL2002", "Upsample(0), layer 2, has Scale 0: use a number above 0")]
    [InlineData("Upsample([|0.1|])", "DSL3022", $"Upsample(0.1), layer 2, scales axis 0 to 0.1 × 8 = 0 pixels ({Map}): use a larger Scale")]
    [InlineData("Upsample([|\"2\"|])", "DSL2001", "Upsample(\"2\"), layer 2, has \"2\" for Scale: use a number")]
    [InlineData("Upsample(2, Size = [|9|])", "DSL2004", "Upsample(2, Size = 9), layer 2, has both Scale and Size: give one of them")]
    [InlineData("[|Upsample|]", "DSL2002", "Upsample, layer 2, has neither Scale nor Size: give one of them")]
    [InlineData("Upsample(2, Mode = [|torch.UpsampleMode.Linear|])", "DSL3004", $"Upsample(2, Mode = UpsampleMode.Linear), layer 2, has UpsampleMode.Linear, which is for 1 spatial axis, but {Map}: use UpsampleMode.Bilinear")]
    [InlineData("Upsample(2, AlignCorners = [|true|])", "DSL2002", "Upsample(2, AlignCorners = true), layer 2, aligns corners, which UpsampleMode.Nearest cannot: leave AlignCorners out, or use UpsampleMode.Bilinear")]
    [InlineData("PixelShuffle([|2|])", "DSL3021", $"PixelShuffle(2), layer 2, makes 2×2 pixels of every 4 channels, but {Map}, and 4 does not divide 6: use a factor whose square does, or a multiple of 4 channels")]
    [InlineData("PixelUnshuffle([|3|])", "DSL3021", $"PixelUnshuffle(3), layer 2, makes channels of every 3×3 pixels, but {Map}, and 3 does not divide 8: use a factor that does, or Pad before it")]
    [InlineData("Flatten(1), [|PixelShuffle(2)|]", "DSL3004", "PixelShuffle(2), layer 3, needs a map of channels with 2 spatial axes, but Flatten(1), layer 2, produces 6×64 (6×8×8): use it on C×H×W")]
    [InlineData("ChannelShuffle([|4|])", "DSL2005", "ChannelShuffle(4), layer 2, splits 6 channels into 4 groups, but 6 / 4 leaves a remainder: use a number that divides 6")]
    public void A_map_cannot_be_resampled_so(string layers, string id, string message) =>
        Expected.Error(Expected.Network($"[Input(6, 8, 8), {layers}]"), id, message);

    [Theory]
    [InlineData("[|Reshape(6, 64)|]", "DSL3007", "Reshape(6, 64), layer 2, lays out 384 elements (6×64), but Input(6, \"h\", \"w\"), layer 1, produces 6×h×w, 6·h·w elements, which depends on h and w: use -1 for one of the sizes, or fix it in Input")]
    [InlineData("[|Reshape(4, -1)|]", "DSL3020", "Reshape(4, -1), layer 2, infers a size from a multiple of 4 elements, but Input(6, \"h\", \"w\"), layer 1, produces 6×h×w, 6·h·w elements, which 4 does not always divide: use sizes whose product divides 6·h·w")]
    [InlineData("PixelUnshuffle([|2|])", "DSL3021", "PixelUnshuffle(2), layer 2, makes channels of every 2×2 pixels, but Input(6, \"h\", \"w\"), layer 1, produces 6×h×w, and 2 does not always divide h: use a factor that does, or Pad before it")]
    [InlineData("[|Upsample(1.3)|]", "DSL3007", "Upsample(1.3), layer 2, needs a fixed number of pixels for a scale of 1.3, which is no simple fraction, but Input(6, \"h\", \"w\"), layer 1, produces 6×h×w, which depends on h: fix it in Input, or bring it to one size before, by AdaptiveAvgPool or GlobalAvgPool")]
    public void A_free_size_does_not_always_fit(string layers, string id, string message) =>
        Expected.Error(Expected.Network($"[Input(6, \"h\", \"w\"), {layers}]"), id, message);
}
