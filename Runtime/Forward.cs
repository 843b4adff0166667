using System.ComponentModel;
using System.Diagnostics;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>What generated <c>forward</c> methods share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Forward
{
    /// <summary>Checks the input of a network at its door.</summary>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="shape">The shape that the network takes, without the batch dimension.</param>
    /// <param name="network">The network's name.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor has another shape: both shapes, and the remedy for the common slips.</exception>
    public static void Check(Tensor input, ReadOnlySpan<long> shape, string network)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!Fits(input, shape))
            throw new ArgumentException(InputMessage.For(network, shape, input.shape), nameof(input));
    }

    /// <summary>Disposes a value whose last use was to make the next.</summary>
    /// <param name="used">The value that is not needed any more.</param>
    /// <param name="next">What was made of it.</param>
    /// <returns><paramref name="next"/>.</returns>
    public static Tensor Replace(Tensor used, Tensor next)
    {
        Debug.Assert(!ReferenceEquals(used, next), "A layer returned its own input.");
        used.Dispose();
        return next;
    }

    private static bool Fits(Tensor input, ReadOnlySpan<long> shape)
    {
        if (input.dim() != shape.Length + 1)
            return false;
        for (var i = 0; i < shape.Length; i++)
        {
            if (input.size(i + 1) != shape[i])
                return false;
        }

        return true;
    }
}
