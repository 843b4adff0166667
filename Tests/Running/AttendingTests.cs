using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Collection(nameof(Alone))]
public class AttendingTests
{
    [Fact]
    public void What_is_ignored_changes_nothing_else()
    {
        using var scope = NewDisposeScope();
        using var attention = new MaskedAttention(8, 2, 8);
        var (steps, padding) = (randn(2, 6, 8), zeros(2, 6, ScalarType.Bool));
        var other = steps.clone();
        foreach (var (sample, step) in new[] { (0, 4), (0, 5), (1, 2) })
        {
            padding.select(0, sample).select(0, step).fill_(true);
            other.select(0, sample).select(0, step).fill_(step);
        }

        // Each step still asks for itself, so that the ignored ones have other results, and they alone.
        var differs = (attention.call(steps, steps, padding) - attention.call(other, other, padding)).abs().sum(-1) > 1e-4;
        Assert.True(differs.eq(padding).all().item<bool>());
    }

    [Fact]
    public void No_step_sees_what_comes_after_it()
    {
        using var scope = NewDisposeScope();
        using var network = new CrossNet();
        var (queries, memory) = (randn(1, 5, 8), randn(1, 7, 8, requires_grad: true));
        network.call(queries, memory)[0, 2].sum().backward();
        var seen = memory.grad!.abs().sum(-1)[0];
        Assert.All(Enumerable.Range(0, 7), key => Assert.Equal(key <= 2, seen[key].item<float>() > 0));
    }

    [Fact]
    public void A_query_that_sees_no_key_gets_the_bias_of_the_output()
    {
        using var scope = NewDisposeScope();
        using var attention = new MaskedAttention(8, 2, 8);
        attention.get_parameter("out_proj.bias")!.requires_grad_(false).fill_(3);
        var (steps, none) = (randn(2, 4, 8, requires_grad: true), ones(2, 4, ScalarType.Bool));
        var result = attention.call(steps, steps, none);
        Assert.True(result.allclose(full(2, 4, 8, 3f)));
        result.sum().backward();
        Assert.True(steps.grad!.isfinite().all().item<bool>());
    }

    [Fact]
    public void The_door_takes_bools_alone_for_a_mask()
    {
        using var scope = NewDisposeScope();
        using var network = new MaskedNet();
        Assert.Equal([GraphInputKind.Sequence, GraphInputKind.Mask], MaskedNet.Graph.Inputs.Select(input => input.Kind));
        Assert.Equal(
            "MaskedNet has a mask, and expects padding of Bool, true where attention ignores a key, but got Float32: use padding.to(ScalarType.Bool). "
            + "(Parameter 'padding')",
            Assert.Throws<ArgumentException>(() => network.call(randn(2, 6, 8), zeros(2, 6))).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Results_are_all_that_is_left(bool gradients)
    {
        using var mode = set_grad_enabled(gradients);
        using CrossNet cross = new();
        using OtherWidth other = new();
        using MaskedNet masked = new();
        using Pairwise pairwise = new();
        using WindowNet windows = new();
        using Tensor queries = randn(2, 5, 8), memory = randn(2, 7, 8), narrow = randn(2, 7, 6), steps = randn(2, 6, 8);
        using Tensor mask = zeros(2, 5, 7, ScalarType.Bool), padding = zeros(2, 6, ScalarType.Bool), map = randn(2, 4, 5, 6), even = randn(2, 6, 8, 8);
        using var odd = randn(2, 5, 7, 8);
        var before = LiveTensors.Count;
        cross.call(queries, memory).Dispose();
        other.call(queries, narrow, mask).Dispose();
        masked.call(steps, padding).Dispose();
        pairwise.call(map).Dispose();
        windows.call(even).Dispose();
        windows.call(odd).Dispose();
        Assert.Equal(before, LiveTensors.Count);
    }

    [Fact]
    public void Windows_have_torchvisions_keys_and_initial_weights()
    {
        using var scope = NewDisposeScope();
        using var attention = new WindowAttention(96, 3, (7, 7), (3, 3));
        var state = attention.state_dict();
        Assert.Equal(
            ["proj.bias", "proj.weight", "qkv.bias", "qkv.weight", "relative_position_bias_table", "relative_position_index"],
            state.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([169, 3], state["relative_position_bias_table"].shape);
        Assert.Equal([2401], state["relative_position_index"].shape);
        // The first place beside itself, the next to its right, and the last of all.
        Assert.Equal([84, 83, 0], new[] { 0, 1, 48 }.Select(place => state["relative_position_index"][place].item<long>()));
        Assert.InRange(state["qkv.weight"].std().item<float>(), 0.018f, 0.022f);
        Assert.Equal(0, state["qkv.bias"].abs().sum().item<float>());
        Assert.InRange(state["relative_position_bias_table"].std().item<float>(), 0.015f, 0.025f);
    }
}
