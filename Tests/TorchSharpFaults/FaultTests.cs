using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.TorchSharpFaults;

/// <summary>What TorchSharp does wrong, and generated code or the oracles work around: where one of these fails, a workaround can go.</summary>
[Collection(nameof(Alone))]
public class FaultTests
{
    [Fact]
    public void Hardtanh_does_nothing() => InScope(() =>
    {
        var value = tensor(new float[] { -2, 2 });
        Assert.Same(value, value.hardtanh(-1, 1));
        Assert.Same(value, nn.functional.hardtanh(value));
        Assert.Equal([-2, 2], nn.Hardtanh().call(value).data<float>().ToArray());
    });

    [Fact]
    public void A_normal_distribution_that_is_cut_off_is_nearly_zero() => InScope(() =>
        Assert.InRange(nn.init.trunc_normal_(empty(1000), std: 0.02).std().item<float>(), 0, 1e-6f));

    [Fact]
    public void ELU_in_place_leaves_its_input_as_it_was() => InScope(() =>
    {
        var value = tensor(new float[] { -1, 1 });
        Assert.NotSame(value, value.elu_());
        _ = nn.ELU(inplace: true).call(value);
        Assert.Equal([-1, 1], value.data<float>().ToArray());
    });

    [Fact]
    public void Adaptive_max_pooling_in_three_dimensions_throws() => InScope(() =>
    {
        Assert.ThrowsAny<Exception>(() => nn.AdaptiveMaxPool3d(new long[] { 1, 1, 1 }).call(zeros([1, 1, 2, 2, 2])));
        Assert.ThrowsAny<Exception>(() => nn.functional.adaptive_max_pool3d(zeros([1, 1, 2, 2, 2]), [1, 1, 1]));
    });

    // What memory holds is left over from tensors of the same size.
    [Fact]
    public void GroupNorm_begins_with_what_memory_holds() => InScope(() => Assert.Contains(Enumerable.Range(0, 100), _ =>
    {
        var before = Enumerable.Range(0, 20).Select(_ => full(64, 7.0f)).ToArray();
        foreach (var each in before)
            each.Dispose();
        return !nn.GroupNorm(1, 64).weight.equal(1).all().item<bool>();
    }));

    [Fact]
    public void A_field_named_as_a_parameter_keeps_a_module_from_moving() => InScope(() =>
    {
        var module = new WithField();
        Assert.Throws<ArgumentException>(() => module.to(float64));
    });

    [Fact]
    public void Unflatten_refuses_a_dimension_counted_from_the_end() => InScope(() =>
        Assert.ThrowsAny<Exception>(() => nn.Unflatten(-1, [2, 2]).call(zeros(1, 4))));

    [Fact]
    public void Padding_same_with_a_mode_pads_the_last_axis_as_the_first_needs_it() => InScope(() =>
        Assert.Equal([1, 1, 7, 3], nn.Conv2d(1, 1, (1, 3), Padding.Same, padding_mode: PaddingModes.Replicate).call(zeros(1, 1, 5, 5)).shape));

    [Fact]
    public void A_transposed_convolution_adds_to_all_axes_what_the_first_gets() => InScope(() =>
        Assert.Equal([1, 1, 6, 6], nn.ConvTranspose2d(1, 1, (1, 1), (2, 2), (0, 0), (1, 0)).call(zeros(1, 1, 3, 3)).shape));

    [Fact]
    public void Attention_without_weights_refuses_an_empty_batch() => InScope(() =>
    {
        var steps = zeros(3, 0, 4);
        Assert.ThrowsAny<Exception>(() => nn.MultiheadAttention(4, 2).call(steps, steps, steps, need_weights: false));
    });

    private static void InScope(Action action)
    {
        using var scope = NewDisposeScope();
        action();
    }

    private sealed class WithField : nn.Module<Tensor, Tensor>
    {
        private readonly string weight = "of another type";

        public WithField()
            : base(nameof(WithField)) => register_parameter(nameof(weight), new TorchSharp.Modules.Parameter(zeros(1)));

        public override Tensor forward(Tensor input) => weight.Length > 0 ? input.alias() : input;
    }
}
