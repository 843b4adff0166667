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
}
