using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.TorchSharpFaults;

/// <summary>The tensors that TorchSharp's functions leave to the finalizer.</summary>
[Collection(nameof(Alone))]
public class LeftoverTests
{
    [Fact]
    public void LSTM_leaves_two_states() => AssertLeft(2, nn.LSTM(4, 3), zeros(5, 2, 4), (lstm, input) =>
    {
        var (output, hidden, cell) = lstm.call(input);
        return [output, hidden, cell];
    });

    [Fact]
    public void GRU_leaves_a_state() => AssertLeft(1, nn.GRU(4, 3), zeros(5, 2, 4), (gru, input) =>
    {
        var (output, hidden) = gru.call(input);
        return [output, hidden];
    });

    [Fact]
    public void Dropout1d_leaves_two() => AssertLeft(2, nn.Dropout1d(), zeros(2, 3, 4), (dropout, input) => [dropout.call(input)]);

    [Fact]
    public void Attention_without_weights_leaves_one_that_cannot_be_disposed() =>
        AssertLeft(1, nn.MultiheadAttention(4, 2), zeros(5, 2, 4), (attention, input) =>
        {
            var (output, weights) = attention.call(input, input, input, need_weights: false);
            return [output, weights];
        });

    private static void AssertLeft<TModule>(int left, TModule module, Tensor input, Func<TModule, Tensor, Tensor?[]> call)
        where TModule : nn.Module
    {
        using (module)
        using (input)
        {
            var before = LiveTensors.Count;
            foreach (var result in call(module, input))
                result?.Dispose();
            Assert.Equal(left, LiveTensors.Count - before);
        }
    }
}
