using TorchDsl.Generated;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Input(2, 3, 4)]
[LayerNorm(2, 3, 4, Bias = false), PReLU(2), GroupNorm(2), LayerNorm(4)]
[ConvTranspose(2, 3, new[] { 2, 3 }, Stride = 2, OutputPadding = new[] { 1, 0 }), StochasticDepth(0.5), GlobalAvgPool, Flatten, GroupNorm(3)]
internal sealed partial class Normalised;

[Input(3, "h", "w")]
[Conv(8, Stride = 2), InstanceNorm, ConvTranspose(4, Kernel = 2, Stride = 2), AdaptiveAvgPool(3), Flatten, Linear(10)]
internal sealed partial class AnySize;

[Input(3, "l")]
[Conv(8, Stride = 2), InstanceNorm(Affine = true), GlobalMaxPool]
internal sealed partial class AnySignal;

[Collection(nameof(Alone))]
public class SampleNormalisationTests
{
    [Fact]
    public void Parameters_have_PyTorchs_names_and_beginnings()
    {
        using var network = new Normalised();
        var state = network.state_dict();
        Assert.Equal(
            [
                "ln1.weight", "prelu1.weight", "gn1.weight", "gn1.bias", "ln2.weight", "ln2.bias",
                "convtranspose1.weight", "convtranspose1.bias", "gn2.weight", "gn2.bias",
            ],
            state.Keys);
        Assert.Equal([2L, 3L, 4L], state["ln1.weight"].shape);
        Assert.Equal([2L, 3L, 2L, 3L], state["convtranspose1.weight"].shape);
        Assert.True(state["gn1.weight"].allclose(ones(2)) && state["gn1.bias"].allclose(zeros(2)));
        Assert.Equal(Normalised.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(2 * 3 * 4 * 3 * 2 * 3, Normalised.MultiplyAdds);
    }

    [Fact]
    public void It_runs_and_its_shapes_are_those_of_the_summary()
    {
        using var network = new Normalised();
        Assert.Equal([5L, 3L], network.call(randn([5, 2, 3, 4])).shape);
        Assert.Equal("3×7×9", Normalised.Summary.Rows[5].OutputShape.ToString());
    }

    [Fact]
    public void Sizes_may_be_free()
    {
        // Where one size alone decides, it must leave more than one element to normalise.
        Assert.Equal("3×5", AnySignal.Summary.SmallestInput.ToString());
        using var network = new AnySize();
        Assert.Equal("4×(2·floor((h+1)/2)-2)×(2·floor((w+1)/2)-2)", AnySize.Summary.Rows[3].OutputShape.ToString());
        Assert.Equal("3×3×3", AnySize.Summary.SmallestInput.ToString());
        Assert.Equal([2L, 10L], network.call(randn([2, 3, 5, 9])).shape);
        Assert.Throws<ArgumentException>(() => network.call(randn([2, 3, 2, 3])));
    }

    [Fact]
    public void Stochastic_depth_drops_whole_samples()
    {
        using var scope = NewDisposeScope();
        var input = ones(1000, 3, 2, requires_grad: true);
        var result = Regularisation.StochasticDepth(input, 0.25, training: true);
        var samples = result.detach().view(1000, 6);
        Assert.InRange((samples[.., 0] == 0).sum().item<long>(), 180, 320);
        Assert.True(samples.allclose(samples[.., 0].unsqueeze(1).expand(1000, 6)));
        Assert.Equal(1 / 0.75f, samples.max().item<float>(), 1e-6);
        result.sum().backward();
        Assert.True(input.grad!.allclose(result));
        Assert.Equal(0f, Regularisation.StochasticDepth(input, 1, training: true).sum().item<float>());
        var untouched = Regularisation.StochasticDepth(input, 1, training: false);
        Assert.NotSame(input, untouched);
        Assert.Equal(6000f, untouched.sum().item<float>());
    }
}
