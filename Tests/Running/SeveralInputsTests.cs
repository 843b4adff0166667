using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Collection(nameof(Alone))]
public class SeveralInputsTests
{
    [Fact]
    public void The_towers_of_a_siamese_network_share_weights_and_both_inputs_get_gradients()
    {
        using var scope = NewDisposeScope();
        using var network = new Siamese();
        Tensor left = randn(4, 1, 28, 28, requires_grad: true), right = randn(4, 1, 28, 28, requires_grad: true);
        var logits = network.call(left, right);
        logits.square().sum().backward();
        Assert.Equal([4, 2], logits.shape);
        Assert.Equal((8 * 25) + 8 + (16 * 8 * 9) + 16 + (12 * 16) + 12 + (24 * 2) + 2, Siamese.ParameterCount);
        Assert.Equal(Siamese.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Assert.True(left.grad!.abs().sum().item<float>() > 0 && right.grad!.abs().sum().item<float>() > 0);
        // The tower's gradient is that of both uses.
        using (no_grad())
        {
            network.zero_grad();
        }

        var tower = network.get_parameter("tower.conv1.weight")!;
        network.call(left, right.detach()).square().sum().backward();
        Assert.True(tower.grad!.abs().sum().item<float>() > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_input_that_is_a_result_in_training_is_null_in_eval(bool training)
    {
        using var scope = NewDisposeScope();
        using var network = new WithSeen();
        network.train(training);
        var seen = randn(2, 3);
        var (_, aux) = network.call(seen, randn(2, 3));
        Assert.Equal(training, aux is not null);
        Assert.True(aux is null || aux.equal(seen).all().item<bool>());
    }

    [Fact]
    public void The_same_is_computed_by_hand()
    {
        using var scope = NewDisposeScope();
        using var network = new WithDepth();
        Tensor image = randn(2, 3, 9, 11), depth = randn(2, 1, 9, 11);
        var state = network.state_dict();
        var near = nn.functional.conv2d(image, state["conv1.weight"], state["conv1.bias"], padding: [1, 1]);
        var far = nn.functional.conv2d(depth, state["conv2.weight"], state["conv2.bias"], padding: [2, 2]).relu();
        var expected = nn.functional.max_pool2d(far + near, 4);
        Assert.True(network.call(image, depth).allclose(expected));
    }

    [Fact]
    public void Each_input_has_constants_of_its_own()
    {
        Assert.Equal([1, 28, 28], Siamese.LeftShape.ToArray());
        Assert.Equal([1, 28, 28], Siamese.RightShape.ToArray());
        Assert.Equal([1, 28, 28], Siamese.InputShape.ToArray());
        Assert.Equal([3, -1, -1], WithDepth.ImageShape.ToArray());
        Assert.Equal([1, -1, -1], WithDepth.DepthShape.ToArray());
        Assert.Equal((6, 6), (WithDepth.ImageReceptiveFieldHeight, WithDepth.ImageReceptiveFieldWidth));
        Assert.Equal((8, 8), (WithDepth.DepthReceptiveFieldHeight, WithDepth.DepthReceptiveFieldWidth));
        Assert.Equal([5], Six.TokenIds_Shape.ToArray());
    }

    [Fact]
    public void The_receptive_fields_are_where_the_gradients_are()
    {
        using var scope = NewDisposeScope();
        using var network = new WithDepth();
        Tensor image = randn(1, 3, 32, 32, requires_grad: true), depth = randn(1, 1, 32, 32, requires_grad: true);
        network.call(image, depth)[0, 0, 4, 4].backward();
        foreach (var (input, gradient) in new[] { (0, image.grad!), (1, depth.grad!) })
        {
            var field = WithDepth.Graph.Nodes[^1].FieldOf(input)[0];
            var rows = Enumerable.Range(0, 32).Where(row => gradient[0, 0, row].abs().sum().item<float>() > 0).ToList();
            var first = field.Offset!.Value + (4 * field.StridePixels!.Value);
            Assert.All(rows, row => Assert.InRange(row, first, first + field.Size.Value!.Value - 1));
        }

        Assert.Empty(WithDepth.Graph.Nodes[2].FieldOf(1));
        Assert.Empty(WithDepth.Graph.Nodes[3].FieldOf(0));
    }

    [Fact]
    public void A_block_takes_named_values_beside_the_current_one()
    {
        using var scope = NewDisposeScope();
        using var network = new Decoding();
        var input = randn(2, 6, 8, 5);
        var state = network.state_dict();
        Tensor Conv(Tensor x, string name, long padding = 0) =>
            nn.functional.conv2d(x, state[name + ".weight"], state[name + ".bias"], padding: [padding, padding]);
        Tensor Decode(Tensor value, Tensor skip, Tensor gate, string name) => (Conv(value * gate, name + ".conv1") + skip).relu();
        var open = Conv(input, "conv1").sigmoid();
        var skip = Conv(open, "conv2", 1);
        var x = Decode(Conv(skip, "conv3"), skip, open, "decode.0");
        x = Decode(Decode(x, skip, open, "decode.1"), open, skip, "decode.0");
        var expected = nn.functional.linear(x.flatten(1), state["fc1.weight"], state["fc1.bias"]);
        Assert.True(network.call(input).allclose(expected, atol: 1e-6));
    }

    [Fact]
    public void Ids_and_numbers_come_in_side_by_side()
    {
        using var scope = NewDisposeScope();
        using var network = new Tabular();
        using var ids = randint(0, 7, [4, 3, 1], dtype: ScalarType.Int64);
        using var numbers = randn(4, 5);
        network.call(ids, numbers).Dispose();
        Assert.Equal([GraphInputKind.Ids, GraphInputKind.Map], Tabular.Graph.Inputs.Select(input => input.Kind));
        var exception = Assert.Throws<ArgumentException>(() => network.call(numbers.narrow(1, 0, 3).unsqueeze(-1), numbers));
        Assert.Equal(
            "Tabular looks up token ids by Embedding, and expects category of Int64 or Int32, but got Float32: use category.to(int64). (Parameter 'category')",
            exception.Message);
        exception = Assert.Throws<ArgumentException>(() => network.call(ids, numbers.to(ScalarType.Float64)));
        Assert.Equal(
            "Tabular has parameters of Float32, but got numbers of Float64: use numbers.to(float32) or network.to(float64). (Parameter 'numbers')",
            exception.Message);
    }

    [Fact]
    public void A_module_of_the_users_takes_several_tensors_of_any_type()
    {
        using var scope = NewDisposeScope();
        using var network = new MaskedMean();
        using var steps = randn(2, 7, 4);
        using var mask = rand(2, 7).gt(0.5);
        using var result = network.call(steps, mask);
        Assert.Equal([2, 4], result.shape);
    }

    [Fact]
    public void Names_are_parameters_of_forward()
    {
        using var scope = NewDisposeScope();
        using var network = new Six();
        var (result, same) = network.forward(
            first: zeros(2, 1), @class: zeros(2, 2), x: zeros(2, 3), token_ids: zeros(2, 4), token_ids_: zeros(2, 5), last: ones(2, 1));
        Assert.Equal([2, 2], result.shape);
        Assert.Equal(2, same.sum().item<float>());
    }

    [Theory]
    [InlineData(new long[] { 4, 28, 28 }, new long[] { 4, 1, 28, 28 },
        "Siamese expects left of shape N×1×28×28 (N is the batch), but got 4×28×28: the channel dimension is missing; use left.unsqueeze(1). "
        + "(Parameter 'left')")]
    [InlineData(new long[] { 4, 1, 28, 28 }, new long[] { 4, 28, 28, 1 },
        "Siamese expects right of shape N×1×28×28 (N is the batch), but got 4×28×28×1: the channels come last; use right.permute(0, 3, 1, 2). "
        + "(Parameter 'right')")]
    [InlineData(new long[] { 4, 1, 28, 28 }, new long[] { 3, 1, 28, 28 },
        "Siamese expects one batch size in left and right, but got 4 in left, which is 4×1×28×28, and 3 in right, which is 3×1×28×28: "
        + "bring both to one size. (Parameter 'right')")]
    public void Inputs_that_do_not_fit_are_refused(long[] left, long[] right, string message)
    {
        using var network = new Siamese();
        using Tensor one = zeros(left), other = zeros(right);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => network.call(one, other)).Message);
    }

    [Fact]
    public void A_free_size_of_two_inputs_is_one()
    {
        using var network = new WithDepth();
        using Tensor image = zeros(1, 3, 8, 9), depth = zeros(1, 1, 8, 10), small = zeros(1, 1, 3, 9);
        Assert.Equal(
            "WithDepth expects one w in image and depth, but got 9 in image, which is 1×3×8×9, and 10 in depth, which is 1×1×8×10: "
            + "bring both to one size. (Parameter 'depth')",
            Assert.Throws<ArgumentException>(() => network.call(image, depth)).Message);
        Assert.Equal(
            "WithDepth expects depth of shape N×1×h×w (N is the batch), but got 1×1×3×9: h is 3, and the layers need at least 4. (Parameter 'depth')",
            Assert.Throws<ArgumentException>(() => network.call(image, small)).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Results_are_all_that_is_left(bool gradients)
    {
        using var network = new Siamese();
        using var decoding = new Decoding();
        using Tensor left = randn(2, 1, 28, 28), right = randn(2, 1, 28, 28), map = randn(2, 6, 8, 5);
        using var mode = set_grad_enabled(gradients);
        var before = LiveTensors.Count;
        network.call(left, right).Dispose();
        decoding.call(map).Dispose();
        Assert.Equal(before, LiveTensors.Count);
    }

    [Fact]
    public void The_table_says_what_each_input_is_seen_of()
    {
        var lines = WithDepth.Summary.ToTable(new() { IsWide = true }).Split('\n');
        Assert.Equal("WithDepth: 3×h×w, 1×h×w → 4×floor(h/4)×floor(w/4)", lines[0]);
        Assert.Contains("receptive field of image  stride of image  offset of image  receptive field of depth", lines[1]);
        Assert.Contains("The smallest image is 3×4×4.\nThe smallest depth is 1×4×4.\n", WithDepth.Summary.ToString());
        Assert.Equal(["image", "depth"], WithDepth.Summary.Inputs.Select(input => input.Name));
    }
}
