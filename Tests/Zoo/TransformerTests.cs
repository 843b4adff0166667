using TorchDsl.Samples.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Zoo;

/// <summary>Transformers that take ids and masks, and Swin: beside TorchSharp's modules, torchvision's numbers and what they are for.</summary>
[Collection(nameof(Alone))]
public class TransformerTests
{
    [Fact]
    public void Swin_has_torchvisions_parameters_and_keys()
    {
        Assert.Equal(28_288_354, SwinTiny.Summary.Parameters);
        using var network = new SwinTiny();
        var keys = network.state_dict().Keys.ToHashSet();
        string[] block =
        [
            "norm1.weight", "norm1.bias", "attn.relative_position_bias_table", "attn.relative_position_index", "attn.qkv.weight", "attn.qkv.bias",
            "attn.proj.weight", "attn.proj.bias", "norm2.weight", "norm2.bias", "mlp.0.weight", "mlp.0.bias", "mlp.3.weight", "mlp.3.bias",
        ];
        var blocks = new[] { (1, 2), (3, 2), (5, 6), (7, 2) }.SelectMany(stage => Enumerable.Range(0, stage.Item2).Select(i => $"features.{stage.Item1}.{i}."));
        var expected = blocks.SelectMany(prefix => block.Select(key => prefix + key))
            .Concat(new[] { 2, 4, 6 }.SelectMany(i => new[] { "reduction.weight", "norm.weight", "norm.bias" }.Select(key => $"features.{i}.{key}")))
            .Concat(new[] { "features.0.0", "features.0.2", "norm", "head" }.SelectMany(name => new[] { $"{name}.weight", $"{name}.bias" }));
        Assert.Equal(expected.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Swin_runs_forward_and_backward()
    {
        using var scope = NewDisposeScope();
        using var network = new SwinTiny();
        using var image = randn(1, 3, 224, 224);
        var logits = network.call(image);
        Assert.Equal([1, 1000], logits.shape);
        nn.functional.cross_entropy(logits, tensor(new long[] { 7 })).backward();
        Assert.All(network.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, $"{parameter.name} has no gradient"));
    }

    [Fact]
    public void The_encoders_layer_is_TorchSharps()
    {
        using var scope = NewDisposeScope();
        using var ours = new PostNormEncoderLayer(16, 4);
        var theirs = nn.TransformerEncoderLayer(16, 4, 64);
        Assert.Equal(theirs.state_dict().Keys.Order(), ours.state_dict().Keys.Order());
        ours.load_state_dict(theirs.state_dict());
        ours.eval();
        theirs.eval();
        var (value, padding) = (randn(3, 7, 16), zeros(3, 7, ScalarType.Bool));
        padding.select(0, 1).narrow(0, 5, 2).fill_(true);
        var expected = theirs.call(value.transpose(0, 1), zeros(7, 7), padding).transpose(0, 1);
        Assert.True(ours.call(value, padding).allclose(expected, 1e-4, 1e-5));
    }

    [Fact]
    public void The_classifier_learns_and_ignores_padding()
    {
        using var scope = NewDisposeScope();
        using var network = new TextClassifier();
        var (tokens, padding, classes) = (randint(1000, [8, 32], dtype: int64), zeros(8, 32, ScalarType.Bool), randint(4, [8], dtype: int64));
        padding.narrow(1, 20, 12).fill_(true);
        Learns(network, () => nn.functional.cross_entropy(network.call(tokens, padding), classes));
        var before = network.call(tokens, padding);
        tokens.narrow(1, 20, 12).fill_(1);
        Assert.True(before.allclose(network.call(tokens, padding), 1e-4, 1e-5));
    }

    [Fact]
    public void The_small_GPT_learns_and_sees_no_token_to_come()
    {
        using var scope = NewDisposeScope();
        using var network = new SmallGPT();
        var tokens = randint(65, [4, 32], dtype: int64);
        Learns(network, () => nn.functional.cross_entropy(network.call(tokens).narrow(1, 0, 31).flatten(0, 1), tokens.narrow(1, 1, 31).flatten()));
        var before = network.call(tokens);
        tokens.narrow(1, 20, 12).fill_(1);
        var after = network.call(tokens);
        Assert.True(before.narrow(1, 0, 20).allclose(after.narrow(1, 0, 20), 1e-4, 1e-5));
        Assert.False(before.narrow(1, 20, 12).allclose(after.narrow(1, 20, 12), 1e-4, 1e-5));
    }

    [Fact]
    public void The_translator_learns_from_source_and_target()
    {
        using var scope = NewDisposeScope();
        using var network = new Translator();
        var (target, source, padding) = (randint(100, [4, 16], dtype: int64), randint(100, [4, 20], dtype: int64), zeros(4, 20, ScalarType.Bool));
        padding.narrow(1, 15, 5).fill_(true);
        var next = target.narrow(1, 1, 15).flatten();
        Learns(network, () => nn.functional.cross_entropy(network.call(target, source, padding).narrow(1, 0, 15).flatten(0, 1), next));
        var before = network.call(target, source, padding);
        source.narrow(1, 15, 5).fill_(1);
        Assert.True(before.allclose(network.call(target, source, padding), 1e-4, 1e-5));
        source.narrow(1, 0, 5).fill_(1);
        Assert.False(before.allclose(network.call(target, source, padding), 1e-4, 1e-5));
    }

    // Every parameter gets a gradient, and a small step along it lowers the loss without dropout.
    private static void Learns(nn.Module network, Func<Tensor> loss)
    {
        network.eval();
        var before = loss().item<float>();
        network.train();
        loss().backward();
        Assert.All(network.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, $"{parameter.name} has no gradient"));
        var rate = 0.01 * before / network.parameters().Sum(parameter => parameter.grad!.square().sum().item<float>());
        using var optimizer = optim.SGD(network.parameters(), rate);
        optimizer.step();
        network.eval();
        Assert.True(loss().item<float>() < before);
    }
}
