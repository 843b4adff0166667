using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Our attention beside TorchSharp's, which begins with the same numbers and computes the same where it computes.</summary>
[Collection(nameof(Alone))]
public class AttentionTests
{
    [Theory]
    [InlineData(8, 2, true)]
    [InlineData(12, 3, false)]
    [InlineData(5, 5, true)]
    public void A_seed_gives_TorchSharps_weights_and_outputs(long features, long heads, bool bias)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var ours = new SelfAttention(features, heads, bias: bias);
        manual_seed(1);
        var theirs = nn.MultiheadAttention(features, heads, bias: bias);
        Assert.Equal(theirs.state_dict().Keys, ours.state_dict().Keys);
        Assert.All(theirs.state_dict(), entry => Assert.True(entry.Value.equal(ours.state_dict()[entry.Key]).all().item<bool>(), entry.Key));

        var input = randn(3, 7, features);
        var steps = input.transpose(0, 1);
        var expected = theirs.call(steps, steps, steps).Item1.transpose(0, 1);
        Assert.True(expected.allclose(ours.call(input), rtol: 0, atol: 1e-6));
    }

    [Fact]
    public void An_empty_batch_gives_an_empty_batch()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([0, 7, 8], new SelfAttention(8, 2).call(zeros(0, 7, 8)).shape);
    }

    [Fact]
    public void Dropout_works_in_training_alone()
    {
        using var scope = NewDisposeScope();
        var (attention, input) = (new SelfAttention(8, 2, dropout: 0.5), randn(3, 7, 8));
        Assert.False(attention.call(input).equal(attention.call(input)).all().item<bool>());
        attention.eval();
        Assert.True(attention.call(input).equal(attention.call(input)).all().item<bool>());
    }
}
