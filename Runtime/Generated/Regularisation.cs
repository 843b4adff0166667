using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>What generated networks call for regularisation that TorchSharp lacks.</summary>
public static class Regularisation
{
    /// <summary>
    /// Sets whole samples to zero, each with a probability, and scales the rest so that the expected value stays (torchvision's
    /// <c>stochastic_depth</c> in mode "row").
    /// </summary>
    /// <param name="input">A batch.</param>
    /// <param name="p">The probability that a sample is set to zero, from 0 to 1.</param>
    /// <param name="training">Whether anything is done at all.</param>
    /// <returns>A tensor of its own, which may share the input's memory.</returns>
    public static Tensor StochasticDepth(Tensor input, double p, bool training)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!training || p == 0)
            return input.alias();
        var shape = new long[input.dim()];
        Array.Fill(shape, 1);
        shape[0] = input.size(0);
        using var kept = empty(shape, dtype: input.dtype, device: input.device);
        kept.bernoulli_(1 - p);
        if (p < 1)
            kept.div_(1 - p);
        return input.mul(kept);
    }

    /// <summary>Sets whole channels to zero, as <see cref="Dropout1d"/> does, where they are not straight after the batch.</summary>
    /// <param name="input">A batch.</param>
    /// <param name="p">The probability that a channel is set to zero, from 0 to 1.</param>
    /// <param name="training">Whether anything is done at all.</param>
    /// <param name="dim">The dimension that holds the channels.</param>
    /// <returns>A tensor of its own, which may share the input's memory.</returns>
    public static Tensor SpatialDropoutAlong(Tensor input, double p, bool training, long dim)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var turned = input.transpose(1, dim);
        using var flat = turned.flatten(2);
        using var dropped = Dropout1d(flat, p, training);
        using var result = dropped.view(turned.shape);
        return result.transpose(1, dim);
    }

    /// <summary>Sets whole channels to zero, each with a probability, and scales the rest so that the expected value stays.</summary>
    /// <param name="input">A batch of channels × length.</param>
    /// <param name="p">The probability that a channel is set to zero, from 0 to 1.</param>
    /// <param name="training">Whether anything is done at all.</param>
    /// <returns>A tensor of its own, which may share the input's memory.</returns>
    /// <remarks>TorchSharp's <c>dropout1d</c> does the same and leaves two tensors to the finalizer.</remarks>
    public static Tensor Dropout1d(Tensor input, double p, bool training)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var maps = input.unsqueeze(-1);
        using var result = nn.functional.dropout2d(maps, p, training);
        return result.squeeze(-1);
    }
}
