using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>Multiplies by a learned factor for each channel or feature (Touvron et al., 2021), as torchvision's ConvNeXt does.</summary>
/// <param name="shape">The number of channels or features, and a 1 for each dimension after them.</param>
/// <param name="init">What every factor begins with.</param>
public sealed class LayerScale(long[] shape, double init = 1e-6) : TensorModule(nameof(LayerScale), full(shape, init))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input * weight;
    }
}
