using System.ComponentModel;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>How generated code calls recurrent layers: batch × steps × features go in and out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sequences
{
    /// <summary>Calls an LSTM and keeps what it computes for each step.</summary>
    /// <param name="layer">The LSTM.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="states">The number of hidden states: layers × directions.</param>
    /// <param name="hiddenSize">The number of features of each.</param>
    /// <returns>The first of the LSTM's results.</returns>
    /// <remarks>TorchSharp would make the initial states anew for each call and leave them to the finalizer.</remarks>
    public static Tensor CallLayer(this LSTM layer, Tensor input, long states, long hiddenSize)
    {
        if (Hooks.AreOn(layer))
            return Hooks.Call(layer, input, static (hooked, own) => hooked.call(own).Item1);
        using var initial = InitialState(input, states, hiddenSize);
        var (result, hidden, cell) = layer.call(input, (initial, initial));
        hidden.Dispose();
        cell.Dispose();
        return result;
    }

    /// <summary>Calls a GRU and keeps what it computes for each step.</summary>
    /// <param name="layer">The GRU.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="states">The number of hidden states: layers × directions.</param>
    /// <param name="hiddenSize">The number of features of each.</param>
    /// <returns>The first of the GRU's results.</returns>
    /// <remarks>TorchSharp would make the initial state anew for each call and leave it to the finalizer.</remarks>
    public static Tensor CallLayer(this GRU layer, Tensor input, long states, long hiddenSize) => EachStep(layer, input, states, hiddenSize);

    /// <summary>Calls an LSTM and keeps its final hidden state.</summary>
    /// <param name="layer">The LSTM.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="states">The number of hidden states: layers × directions.</param>
    /// <param name="hiddenSize">The number of features of each.</param>
    /// <param name="directions">1, or 2 where it also reads backwards.</param>
    /// <returns>The states of the last layer, one after the other.</returns>
    public static Tensor CallLast(this LSTM layer, Tensor input, long states, long hiddenSize, long directions)
    {
        if (Hooks.AreOn(layer))
        {
            using var given = Hooks.Call(layer, input, static (hooked, own) => hooked.call(own).Item2);
            return OfLastLayer(given, directions);
        }

        using var initial = InitialState(input, states, hiddenSize);
        var (result, hidden, cell) = layer.call(input, (initial, initial));
        result.Dispose();
        cell.Dispose();
        using (hidden)
            return OfLastLayer(hidden, directions);
    }

    /// <summary>Calls a GRU and keeps its final hidden state.</summary>
    /// <param name="layer">The GRU.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="states">The number of hidden states: layers × directions.</param>
    /// <param name="hiddenSize">The number of features of each.</param>
    /// <param name="directions">1, or 2 where it also reads backwards.</param>
    /// <returns>The states of the last layer, one after the other.</returns>
    public static Tensor CallLast(this GRU layer, Tensor input, long states, long hiddenSize, long directions) =>
        LastStep(layer, input, states, hiddenSize, directions);

    /// <summary>Calls a plain recurrent layer and keeps what it computes for each step.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="states">The number of hidden states: layers × directions.</param>
    /// <param name="hiddenSize">The number of features of each.</param>
    /// <returns>The first of the layer's results.</returns>
    /// <remarks>TorchSharp would make the initial state anew for each call and leave it to the finalizer.</remarks>
    public static Tensor CallLayer(this RNN layer, Tensor input, long states, long hiddenSize) => EachStep(layer!, input, states, hiddenSize);

    /// <summary>Calls a plain recurrent layer and keeps its final hidden state.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="states">The number of hidden states: layers × directions.</param>
    /// <param name="hiddenSize">The number of features of each.</param>
    /// <param name="directions">1, or 2 where it also reads backwards.</param>
    /// <returns>The states of the last layer, one after the other.</returns>
    public static Tensor CallLast(this RNN layer, Tensor input, long states, long hiddenSize, long directions) =>
        LastStep(layer!, input, states, hiddenSize, directions);

    /// <summary>Calls an embedding of bags.</summary>
    /// <param name="layer">The embedding.</param>
    /// <param name="input">A batch of ids, as many for each sample.</param>
    /// <returns>A vector for each sample.</returns>
    /// <remarks>TorchSharp's module throws where ids have 32 bits.</remarks>
    public static Tensor CallLayer(this EmbeddingBag layer, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var ids = input.to(ScalarType.Int64);
        return Hooks.AreOn(layer) ? Hooks.Call(layer, ids, static (hooked, own) => hooked.call(own)) : layer.call(ids);
    }

    private static Tensor EachStep(nn.Module<Tensor, Tensor, (Tensor, Tensor)> layer, Tensor input, long states, long hiddenSize)
    {
        if (Hooks.AreOn(layer))
            return Hooks.Call(layer, input, static (hooked, own) => hooked.call(own, null!).Item1);
        using var initial = InitialState(input, states, hiddenSize);
        var (result, hidden) = layer.call(input, initial);
        hidden.Dispose();
        return result;
    }

    private static Tensor LastStep(nn.Module<Tensor, Tensor, (Tensor, Tensor)> layer, Tensor input, long states, long hiddenSize, long directions)
    {
        if (Hooks.AreOn(layer))
        {
            using var given = Hooks.Call(layer, input, static (hooked, own) => hooked.call(own, null!).Item2);
            return OfLastLayer(given, directions);
        }

        using var initial = InitialState(input, states, hiddenSize);
        var (result, hidden) = layer.call(input, initial);
        result.Dispose();
        using (hidden)
            return OfLastLayer(hidden, directions);
    }

    private static Tensor OfLastLayer(Tensor hidden, long directions)
    {
        using var last = hidden.narrow(0, hidden.size(0) - directions, directions);
        using var turned = last.transpose(0, 1);
        return turned.flatten(1);
    }

    private static Tensor InitialState(Tensor input, long states, long hiddenSize) =>
        zeros(states, input.size(0), hiddenSize, dtype: input.dtype, device: input.device);
}
