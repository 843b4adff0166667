using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>What generated networks call for normalisations that TorchSharp leaves unfinished.</summary>
public static class Normalisation
{
    /// <summary>Creates a group normalisation with learnable scale and shift, ones and zeros at the beginning, as PyTorch does; TorchSharp leaves them unset.</summary>
    /// <param name="groups">The number of groups.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="affine">Whether there are scale and shift.</param>
    public static TorchSharp.Modules.GroupNorm GroupNorm(long groups, long channels, double eps = 1e-5, bool affine = true)
    {
        var norm = nn.GroupNorm(groups, channels, eps, affine);
        if (!affine)
            return norm;
        nn.init.ones_(norm.weight);
        nn.init.zeros_(norm.bias);
        return norm;
    }

    /// <summary>Divides each element by a power of the mean square of its neighbours across channels (Krizhevsky et al., 2012).</summary>
    /// <param name="input">A batch of maps.</param>
    /// <param name="size">How many channels are neighbours.</param>
    /// <param name="alpha">What the mean square is multiplied by.</param>
    /// <param name="beta">The power.</param>
    /// <param name="k">What is added to it.</param>
    /// <returns>The normalised maps.</returns>
    /// <remarks>TorchSharp's function, as PyTorch's, takes no maps whose axes were permuted in memory.</remarks>
    public static Tensor LocalResponseNorm(Tensor input, long size, double alpha = 1e-4, double beta = 0.75, double k = 1)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var contiguous = input.contiguous();
        return nn.functional.local_response_norm(contiguous, size, alpha, beta, k);
    }
}
