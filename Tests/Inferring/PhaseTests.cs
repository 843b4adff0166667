using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Tests.Oracles;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Inferring;

/// <summary>Receptive fields that depend on the output's phase, against which pixels really reach which outputs.</summary>
public class PhaseTests
{
    private const int Length = 120;

    [Fact]
    public void Fields_of_random_stacks_are_what_pixels_reach()
    {
        var compared = 0;
        Prop.ForAll(Stacks.ToArbitrary(), drawn =>
        {
            var network = Inference.Infer(RandomNetworkTests.ToSpec(drawn));
            if (network.Problems.Count > 0 || !network.Nodes[^1].Fields[0].Axes[0].HasPlace)
                return;
            var (field, outputs) = (network.Nodes[^1].Fields[0].Axes[0], network.Nodes[^1].Output[1].Value);
            var pattern = Pattern(network);
            var start = outputs / 2 / pattern * pattern;
            var (first, moved) = (field.Offset + (start / field.Period * field.Jump), pattern / field.Period * field.Jump);
            // In the middle nothing is cut off by an edge, neither the input's nor that of a value on the way.
            if (field.Size.Value > 30 || first < 40 || first + moved + field.Size.Value > 80 || start + pattern > outputs)
                return;
            var seen = Enumerable.Range(0, (int)pattern).Select(Seen(drawn, start)).ToList();
            Assert.Equal(field.Size.Value, seen.Max(pixels => pixels.Length == 0 ? 0 : pixels[^1] - pixels[0] + 1));
            Assert.Equal(field.SmallestSize.Value, seen.Min(pixels => pixels.Length == 0 ? 0 : pixels[^1] - pixels[0] + 1));
            if (seen[0].Length > 0)
                Assert.Equal(first, seen[0][0]);
            compared++;
        }).Check(Seed.Config(1500));
        Assert.True(compared > 300, $"Only {compared} fields were compared.");
    }

    [Theory]
    [InlineData(4, 2, 1, "2–2, stride 1/2, offset -1")]
    [InlineData(3, 2, 0, "1–2, stride 1/2, offset -1")]
    [InlineData(2, 3, 0, "0–1, stride 1/3, offset 0")]
    [InlineData(3, 1, 0, "3–3, stride 1/1, offset -2")]
    public void The_field_of_a_transposed_convolution(int kernel, int stride, int padding, string expected) =>
        Assert.Equal(expected, Field(new DrawnLayer("ConvTranspose", ("OutChannels", 1), ("Kernel", kernel), ("Stride", stride), ("Padding", padding))));

    [Theory]
    [InlineData(40, "3–3, stride 3/1, offset 0")]
    [InlineData(120, "1–1, stride 1/1, offset 0")]
    [InlineData(80, "2–2, stride 3/2, offset 0")]
    [InlineData(50, "3–4, stride 12/5, offset 0")]
    [InlineData(240, "1–1, stride 1/2, offset 0")]
    [InlineData(1, "120–120")]
    public void The_field_of_an_adaptive_pooling(int size, string expected) =>
        Assert.Equal(expected, Field(new DrawnLayer("AdaptiveAvgPool", ("Size", size))));

    [Fact]
    public void Huge_strides_and_kernels_take_no_space()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var network = Inference.Infer(RandomNetworkTests.ToSpec(new DrawnNetwork([1, 99], [
            Transposed(1_000_000, 1021),
            new DrawnLayer("Conv", ("OutChannels", 1), ("Kernel", 5000)),
            Transposed(1_000_000, 999_999),
            new DrawnLayer("AdaptiveAvgPool", ("Size", 7919)),
            Transposed(1_000_000, 1)])));
        Assert.Empty(network.Problems);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    private static DrawnLayer Transposed(int kernel, int stride) => new("ConvTranspose", ("OutChannels", 1), ("Kernel", kernel), ("Stride", stride));

    private static Gen<DrawnNetwork> Stacks =>
        from count in Gen.Choose(1, 3)
        from layers in Gen.ArrayOf(Layer, count)
        select new DrawnNetwork([1, Length], layers);

    private static Gen<DrawnLayer> Layer => Gen.Frequency(
        (3, Conv("ConvTranspose")),
        (2, Conv("Conv")),
        (1, Gen.Choose(20, 200).Select(size => new DrawnLayer("AdaptiveAvgPool", ("Size", size)))),
        (2, Upsample),
        (1, Gen.Choose(-5, 5).Select(padding => new DrawnLayer("Pad", ("Padding", padding)))),
        (1, Gen.Choose(60, 110).Select(size => new DrawnLayer("Crop", ("Size", size)))));

    private static Gen<DrawnLayer> Upsample =>
        from scale in Gen.OneOf(
            Gen.Elements<(string, object)>(("Scale", 2), ("Scale", 3), ("Scale", 0.5), ("Scale", 1.5), ("Scale", 0.75)),
            Gen.Elements<(string, object)>(("Size", 80), ("Size", 160), ("Size", 200)))
        from mode in Gen.Elements(UpsampleMode.Nearest, UpsampleMode.Linear)
        select new DrawnLayer("Upsample", scale, ("Mode", mode));

    private static Gen<DrawnLayer> Conv(string kind) =>
        from kernel in Gen.Choose(1, 4)
        from stride in Gen.Choose(1, 4)
        from padding in Gen.Choose(0, 2)
        from dilation in Gen.Choose(1, 4)
        select new DrawnLayer(kind, ("OutChannels", 1), ("Kernel", kernel), ("Stride", stride), ("Padding", padding), ("Dilation", dilation));

    private static string Field(DrawnLayer layer)
    {
        var field = Inference.Infer(RandomNetworkTests.ToSpec(new DrawnNetwork([1, Length], [layer]))).Nodes[^1].Fields[0].Axes[0];
        return $"{field.SmallestSize}–{field.Size}" + (field.HasPlace ? $", stride {field.Jump}/{field.Period}, offset {field.Offset}" : "");
    }

    // After how many outputs what they see repeats, at the latest.
    private static long Pattern(Network network)
    {
        var pattern = 1L;
        for (var i = 1; i < network.Nodes.Count; i++)
        {
            pattern *= network.Nodes[i].Layer switch
            {
                Generator.Layers.ConvTranspose transposed => transposed.Stride[0].Value,
                Generator.Layers.AdaptiveAvgPool pool => Turns(pool.Size[0].Value, network.Nodes[i - 1].Output[1].Value),
                Generator.Layers.Upsample { Size: null } upsample => upsample.Scale[0].Value switch { 2 => 2, 0.5 => 1, _ => 3 },
                Generator.Layers.Upsample upsample => Turns(upsample.Size!.Value[0].Value, network.Nodes[i - 1].Output[1].Value),
                _ => 1,
            };
        }

        return pattern;

        // Where one size is brought to another, outputs and inputs meet as often as both can be divided.
        static long Turns(long output, long input) => output / (long)BigInteger.GreatestCommonDivisor(output, input);
    }

    // One image for each pixel, in which it alone is 1: it reaches the outputs that are not 0,
    // but for rounding, where all weights are 1.
    private static Func<int, long[]> Seen(DrawnNetwork drawn, long start)
    {
        using var scope = NewDisposeScope();
        using var gradless = no_grad();
        var value = eye(Length, dtype: float64).view(Length, 1, Length);
        foreach (var layer in drawn.Layers)
        {
            var module = Family.All.Select(family => family.Module(layer, value.shape)).First(found => found is not null)!.to(float64);
            foreach (var (name, parameter) in module.named_parameters())
                parameter.fill_(name == "bias" ? 0 : 1);
            value = module.call(value);
        }

        var data = value.data<double>().ToArray();
        var outputs = (int)value.shape[2];
        return phase => [.. Enumerable.Range(0, Length).Where(pixel => data[(pixel * outputs) + (int)start + phase] > 1e-9).Select(pixel => (long)pixel)];
    }
}
