using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>The modules of sequences against the same computation step by step.</summary>
[Collection(nameof(Alone))]
public sealed class SequenceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnLstmIsItsEquations(bool bias)
    {
        using var scope = NewDisposeScope();
        var lstm = nn.LSTM(3, 4, bias: bias);
        var input = randn(5, 2, 3);
        var (output, hidden, cell) = lstm.call(input);
        var (h, c) = (zeros(2, 4), zeros(2, 4));
        for (var t = 0; t < 5; t++)
        {
            var gates = Gates(lstm, input[t], "ih").add(Gates(lstm, h, "hh")).chunk(4, 1);
            c = gates[1].sigmoid() * c + gates[0].sigmoid() * gates[2].tanh();
            h = gates[3].sigmoid() * c.tanh();
            AssertClose(h, output[t]);
        }

        AssertClose(h, hidden[0]);
        AssertClose(c, cell[0]);
    }

    [Fact]
    public void AGruIsItsEquations()
    {
        using var scope = NewDisposeScope();
        var gru = nn.GRU(3, 4);
        var input = randn(5, 2, 3);
        var (output, hidden) = gru.call(input);
        var h = zeros(2, 4);
        for (var t = 0; t < 5; t++)
        {
            var (x, s) = (Gates(gru, input[t], "ih").chunk(3, 1), Gates(gru, h, "hh").chunk(3, 1));
            var (reset, update) = ((x[0] + s[0]).sigmoid(), (x[1] + s[1]).sigmoid());
            var fresh = (x[2] + reset * s[2]).tanh();
            h = fresh + update * (h - fresh);
            AssertClose(h, output[t]);
        }

        AssertClose(h, hidden[0]);
    }

    [Fact]
    public void StackedAndBothWaysTheyHavePyTorchsWeights()
    {
        using var lstm = nn.LSTM(3, 4, 2, batchFirst: true, dropout: 0.5, bidirectional: true);
        Assert.Equal(
            [
                "weight_ih_l0 16×3", "weight_hh_l0 16×4", "bias_ih_l0 16", "bias_hh_l0 16",
                "weight_ih_l0_reverse 16×3", "weight_hh_l0_reverse 16×4", "bias_ih_l0_reverse 16", "bias_hh_l0_reverse 16",
                "weight_ih_l1 16×8", "weight_hh_l1 16×4", "bias_ih_l1 16", "bias_hh_l1 16",
                "weight_ih_l1_reverse 16×8", "weight_hh_l1_reverse 16×4", "bias_ih_l1_reverse 16", "bias_hh_l1_reverse 16",
            ],
            lstm.state_dict().Select(entry => $"{entry.Key} {string.Join('×', entry.Value.shape)}"));
        Assert.All(lstm.parameters(), parameter => Assert.InRange(parameter.abs().max().item<float>(), 0.01f, 0.5f));
        lstm.to(float64);
        using var input = randn(5, 2, 3, dtype: float64);
        Assert.Equal([5L, 2L, 8L], lstm.call(input).Item1.shape);
        Assert.ThrowsAny<Exception>(() => lstm.call(input[0]));
        Assert.ThrowsAny<Exception>(() => nn.GRU(3, 4, dropout: 2));
    }

    // The sums are those of torch::nn's modules in libtorch 1.13.1, created in this order after manual_seed(7).
    [Fact]
    public void ASeedGivesTheWeightsOfLibtorchsOwnModules()
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        nn.Module[] modules = [nn.LSTM(3, 4, 2, bidirectional: true), nn.GRU(3, 4), nn.MultiheadAttention(6, 2), nn.Embedding(5, 3, padding_idx: 2)];
        var sums = modules.SelectMany(module => module.parameters()).Select(parameter => parameter.to(float64).sum().item<double>()).ToArray();
        double[] expected =
        [
            1.71288836, -1.30531043, -1.69725591, 0.591385841, -0.565278292, 0.339119732, -0.675646961, -1.43599731,
            0.0701324344, 1.09642756, 0.225276172, -0.769172072, -1.44489813, -0.263881266, -0.339896798, 1.67062134,
            -1.27610201, -0.326498985, 1.22889435, 0.150257111,
            7.04526174, 0, -0.662710235, 0,
            1.1140625,
        ];
        Assert.Equal(expected, sums, (x, y) => Math.Abs(x - y) < 1e-8);
    }

    [Fact]
    public void AttentionIsSoftmaxOfProducts()
    {
        using var scope = NewDisposeScope();
        var attention = nn.MultiheadAttention(6, 2);
        Assert.Equal(["in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"], attention.state_dict().Keys);
        nn.init.normal_(attention.get_parameter("in_proj_bias"));
        var (query, memory) = (randn(3, 1, 6), randn(4, 1, 6));
        var mask = tensor(new[] { false, true, false, false }, [1, 4]);
        var (result, weights) = attention.call(query, memory, memory, mask);
        var maps = attention.get_parameter("in_proj_weight")!.chunk(3);
        var shifts = attention.get_parameter("in_proj_bias")!.chunk(3);
        var q = query.select(1, 0).matmul(maps[0].t()) + shifts[0];
        var k = memory.select(1, 0).matmul(maps[1].t()) + shifts[1];
        var v = memory.select(1, 0).matmul(maps[2].t()) + shifts[2];
        var scores = Enumerable.Range(0, 2).Select(head => (Part(q, head).matmul(Part(k, head).t()) / Math.Sqrt(3)).masked_fill(mask, double.NegativeInfinity).softmax(1)).ToArray();
        var joined = cat(scores.Select((score, head) => score.matmul(Part(v, head))).ToArray(), 1);
        AssertClose(joined.matmul(attention.get_parameter("out_proj.weight")!.t()), result.select(1, 0));
        AssertClose((scores[0] + scores[1]) / 2, weights[0]);

        static Tensor Part(Tensor all, int head) => all.narrow(1, head * 3, 3);
    }

    [Fact]
    public void AttentionObeysItsMask()
    {
        using var scope = NewDisposeScope();
        var attention = nn.MultiheadAttention(4, 2);
        var steps = randn(3, 2, 4);
        var future = ones(3, 3).triu(1).to(ScalarType.Bool);
        var (_, weights) = attention.call(steps, steps, steps, attn_mask: future);
        Assert.Equal(0, weights.masked_select(future).abs().sum().item<float>());
        AssertClose(ones(2, 3), weights.sum(2));
        Assert.ThrowsAny<Exception>(() => attention.call(randn(3, 2, 5), steps, steps));
        Assert.ThrowsAny<Exception>(() => nn.MultiheadAttention(5, 2));
    }

    [Fact]
    public void HooksSeeAttentionsInputsAndResults()
    {
        using var scope = NewDisposeScope();
        var attention = nn.MultiheadAttention(4, 2);
        var (changed, other) = (randn(3, 1, 4), randn(3, 1, 4));
        attention.register_forward_pre_hook((_, query, key, value, padding, weights, mask) => (changed, key, value, padding, weights, mask));
        attention.register_forward_hook((_, query, _, _, _, _, _, results) => Tuple.Create(query, results.Item2));
        Assert.Same(changed, attention.call(other, other, other).Item1);
    }

    [Fact]
    public void AnEmbeddingLooksUpAndLeavesItsPadding()
    {
        using var scope = NewDisposeScope();
        var embedding = nn.Embedding(5, 3, padding_idx: -2);
        var ids = tensor(new[] { 3L, 1, 3 });
        var result = embedding.call(ids);
        Assert.True(result[0].equal(0).all().item<bool>());
        Assert.True(result[1].equal(embedding.weight[1]).all().item<bool>());
        result.sum().backward();
        Assert.Equal([0f, 1, 0, 0, 0], embedding.weight.grad.select(1, 0).data<float>().ToArray());
        var bounded = nn.Embedding(5, 3, max_norm: 0.1);
        Assert.True((bounded.call(ids).norm(1) < 0.11).all().item<bool>());
        Assert.ThrowsAny<Exception>(() => nn.Embedding(5, 3, padding_idx: 5));
        Assert.ThrowsAny<Exception>(() => embedding.call(tensor(new[] { 5L })));
        Assert.ThrowsAny<Exception>(() => embedding.call(rand(3)));
    }

    private static Tensor Gates(nn.Module module, Tensor x, string which) =>
        nn.functional.linear(x, module.get_parameter($"weight_{which}_l0"), module.get_parameter($"bias_{which}_l0"));

    private static void AssertClose(Tensor expected, Tensor actual) => Assert.True(expected.allclose(actual, atol: 1e-6), $"{expected} is not {actual}");
}
