using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>What the layers of sequences need around TorchSharp's modules.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Generated code calls these through base, where no member of the user's can hide them.")]
public abstract partial class Network<TInput, TResult>
{
    /// <summary>Checks that the input of a network that begins with Embedding is token ids.</summary>
    /// <param name="input">The tensor that <c>forward</c> was given.</param>
    /// <exception cref="ArgumentException">The tensor holds other numbers.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void CheckIds(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            throw new ArgumentException($"{GetName()} begins with Embedding, which looks up token ids, and expects an input of Int64 or Int32, but got {input.dtype}: use input.to(torch.int64).", nameof(input));
    }

    /// <summary>Keeps what a GRU computes for each step and disposes its final state.</summary>
    /// <param name="results">The GRU's results.</param>
    /// <returns>The first of them.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Tensor KeepFirst((Tensor Output, Tensor State) results)
    {
        results.State.Dispose();
        return results.Output;
    }

    /// <summary>Keeps what an LSTM computes for each step and disposes its final states.</summary>
    /// <param name="results">The LSTM's results.</param>
    /// <returns>The first of them.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Tensor KeepFirst((Tensor Output, Tensor Hidden, Tensor Cell) results)
    {
        results.Hidden.Dispose();
        results.Cell.Dispose();
        return results.Output;
    }

    /// <summary>Lets a sequence attend to itself. TorchSharp's attention takes the steps first and the batch second.</summary>
    /// <param name="attention">The attention.</param>
    /// <param name="input">The sequence: batch × steps × features.</param>
    /// <returns>What the steps gather, in the same order.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Tensor AttendToSelf(MultiheadAttention attention, Tensor input)
    {
        using var steps = input.transpose(0, 1);
        var (result, weights) = attention.call(steps, steps, steps, need_weights: false);
        weights?.Dispose();
        using (result)
            return result.transpose(0, 1);
    }
}
