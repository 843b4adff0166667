using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Input(6)]
[Embedding(20, 8, PaddingIdx = -20), ClassToken(Name = "class_token"), PositionalEmbedding(Name = "encoder.pos_embedding")]
[MultiheadAttention(2, Dropout = 0.1, Name = "encoder.self_attention"), Tanh]
[LSTM(5, Bidirectional = true), Tanh, GRU(3, Bias = false), ReLU, Flatten, Linear(2)]
internal sealed partial class TextNet;

[Input("t", 4), LSTM(3), MultiheadAttention(3), ClassToken]
internal sealed partial class AnyLength;

[Input(5, 4), PositionalEmbedding, ClassToken]
internal sealed partial class Learned;

[Collection(nameof(Alone))]
public class SequenceTests
{
    [Fact]
    public void The_generated_forward_reads_as_it_should()
    {
        var source = """
            using TorchDsl;
            [Input(6), Embedding(20, 8), ClassToken, MultiheadAttention(2), LSTM(5, NumLayers = 2), Tanh]
            public partial class Net;
            """;
        var generated = Page(Assert.Single(Compiler.Compile(source).AssertClean().Generated).Value);
        Assert.Contains(
            """
            global::TorchDsl.Generated.Door.Check(this, input, InputShape, global::TorchDsl.Generated.InputKind.Ids);
            global::TorchSharp.torch.Tensor? x = null;
            try
            {
            x = embedding1.CallLayer(input); // 6×8
            x = classtoken1.CallLayer(x).Replacing(x); // 7×8
            x = attention1.CallLayer(x).Replacing(x); // 7×8
            x = lstm1.CallLayer(x, 2, 5).Replacing(x); // 7×5
            x = x.tanh().Replacing(x); // 7×5
            return x;
            }
            catch
            {
            global::TorchDsl.Generated.Values.Dispose(x);
            throw;
            }
            """.ReplaceLineEndings(" "),
            generated);
        Assert.Contains("lstm1 = global::TorchSharp.torch.nn.LSTM(8, 5, numLayers: 2, batchFirst: true);", generated);
    }

    [Fact]
    public void Forward_leaves_no_tensor_but_its_result()
    {
        using var network = new TextNet();
        using var ids = randint(20, [3, 6], dtype: int64);
        foreach (var gradients in new[] { true, false })
        {
            using var mode = set_grad_enabled(gradients);
            var before = Tensor.TotalCount;
            var result = network.call(ids);
            Assert.Equal(before + 1, Tensor.TotalCount);
            result.Dispose();
            Assert.Equal(before, Tensor.TotalCount);
        }
    }

    [Fact]
    public void Keys_are_torchvisions()
    {
        using var network = new TextNet();
        Assert.Equal(
            [
                "class_token", "embedding1.weight",
                "encoder.pos_embedding",
                "encoder.self_attention.in_proj_weight", "encoder.self_attention.in_proj_bias",
                "encoder.self_attention.out_proj.weight", "encoder.self_attention.out_proj.bias",
                "lstm1.weight_ih_l0", "lstm1.weight_hh_l0", "lstm1.bias_ih_l0", "lstm1.bias_hh_l0",
                "lstm1.weight_ih_l0_reverse", "lstm1.weight_hh_l0_reverse", "lstm1.bias_ih_l0_reverse", "lstm1.bias_hh_l0_reverse",
                "gru1.weight_ih_l0", "gru1.weight_hh_l0", "fc1.weight", "fc1.bias",
            ],
            network.state_dict().Keys);
        Assert.Equal(TextNet.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
    }

    [Theory]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Int32)]
    public void Ids_of_both_kinds_pass(ScalarType type)
    {
        using var network = new TextNet();
        using var ids = zeros([2, 6], dtype: type);
        using var result = network.call(ids);
        Assert.Equal([2, 2], result.shape);
    }

    [Fact]
    public void A_batch_of_none_passes()
    {
        using var network = new AnyLength();
        using var input = zeros(0, 7, 4);
        using var result = network.call(input);
        Assert.Equal([0, 8, 3], result.shape);
    }

    [Fact]
    public void Values_are_refused_where_ids_are_expected()
    {
        using var network = new TextNet();
        using var values = rand(2, 6);
        var exception = Assert.Throws<ArgumentException>(() => network.call(values));
        Assert.Equal(
            "TextNet looks up token ids by Embedding, and expects an input of Int64 or Int32, but got Float32: "
            + "use input.to(int64). (Parameter 'input')",
            exception.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void A_sequence_may_have_any_length(long steps)
    {
        using var network = new AnyLength();
        using var input = randn(2, steps, 4);
        using var result = network.call(input);
        Assert.Equal([2, steps + 1, 3], result.shape);
        Assert.Equal("6·t·t+36·t", AnyLength.Summary.MultiplyAdds.ToString());
    }

    [Fact]
    public void Learned_vectors_are_moved_saved_and_trained()
    {
        using var scope = NewDisposeScope();
        var network = new Learned();
        Assert.Equal(["pos1", "classtoken1"], network.state_dict().Keys);
        var deviation = network.get_parameter("pos1")!.std().item<float>();
        Assert.InRange(deviation, 0.01f, 0.03f);
        network.to(float64);
        var input = randn(2, 5, 4, dtype: float64);
        var result = network.call(input);
        Assert.True(result.slice(1, 1, 6, 1).equal(input + network.get_parameter("pos1")!).all().item<bool>());
        Assert.True(result.select(1, 0).equal(0).all().item<bool>());
        result.sum().backward();
        Assert.All(network.parameters(), parameter => Assert.True(parameter.grad!.equal(2).all().item<bool>()));
        Assert.Equal(2, network.parameters().Count());
    }

    [Fact]
    public void A_module_of_one_tensor_works_alone()
    {
        using var token = new ClassToken(3);
        using var input = ones(2, 4, 3);
        using var result = token.call(input);
        Assert.Equal([2, 5, 3], result.shape);
        Assert.Equal(["weight"], token.state_dict().Keys);
    }

    [Fact]
    public void Numbers_of_a_sequence_network()
    {
        var rows = TextNet.Summary.Rows.ToDictionary(row => row.Name);
        Assert.Equal((3 * 7 * 8 * 8) + (2 * 7 * 7 * 8) + (7 * 8 * 8), (long)rows["encoder.self_attention"].MultiplyAdds);
        Assert.Equal(4 * 8 * 9, rows["encoder.self_attention"].Parameters);
        Assert.Equal(2 * 4 * 5 * (8 + 5 + 2), rows["lstm1"].Parameters);
        Assert.Equal(0, (long)rows["lstm1"].MultiplyAdds);
        Assert.Equal("6×8", rows["embedding1"].OutputShape.ToString());
    }

    private static string Page(string text) => Docs.Page.Normalize(text);
}
