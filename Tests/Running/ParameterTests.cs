using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Learned values.</summary>
[Collection(nameof(Alone))]
public class ParameterTests
{
    [Fact]
    public void A_learned_value_is_the_same_for_all_samples_and_learns()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var network = new Queries();
        var state = network.state_dict();
        Assert.Equal(["queries", "gain", "fc1.weight", "fc1.bias"], state.Keys);
        Assert.Equal([3, 6], state["queries"].shape);
        Assert.True(state["gain"].allclose(ones(1, 6)));
        var input = randn(2, 5, 6);
        var joined = cat([input * state["gain"], state["queries"].expand(2, 3, 6)], 1) * state["gain"];
        var result = network.call(input);
        Assert.True(result.allclose(nn.functional.linear(joined, state["fc1.weight"], state["fc1.bias"]), atol: 1e-6));
        result.square().sum().backward();
        Assert.All(network.parameters(), parameter => Assert.True(parameter.grad!.abs().sum().item<float>() > 0));
    }

    [Fact]
    public void Values_of_blocks_are_their_own()
    {
        using var scope = NewDisposeScope();
        using var network = new TwiceBiased();
        Assert.Equal(["first.bias", "biased2.bias"], network.state_dict().Keys);
        Assert.True(network.call(zeros(2, 3, 5)).allclose(full(2, 3, 5, -1f)));
        Assert.Equal(6, TwiceBiased.ParameterCount);
    }

    [Fact]
    public void An_input_of_ids_says_how_many_samples_there_are()
    {
        using var scope = NewDisposeScope();
        using var network = new ScaledIds();
        var ids = tensor([4L, 2, 0, 1], [1, 4]);
        Assert.True(network.call(ids).allclose(network.state_dict()["embedding1.weight"].index_select(0, ids[0]).unsqueeze(0) * 2));
    }

    [Fact]
    public void Results_are_all_that_is_left_and_no_parameter_is_overwritten()
    {
        using var network = new Queries();
        using var input = randn(2, 5, 6);
        var untouched = network.parameters().Select(parameter => parameter.bytes.ToArray()).ToArray();
        using (no_grad())
        {
            var before = LiveTensors.Count;
            network.call(input).Dispose();
            Assert.Equal(before, LiveTensors.Count);
        }

        Assert.Equal(untouched, network.parameters().Select(parameter => parameter.bytes.ToArray()));
        using var moved = network.to(float64);
        using var doubles = input.to(float64);
        using var result = network.call(doubles);
        Assert.Equal(float64, result.dtype);
    }
}
