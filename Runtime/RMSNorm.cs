using TorchDsl.Generated;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// Division by the root mean square over the last dimensions, x·w / √(mean(x²) + ε) (Zhang and Sennrich, 2019), with the parameter, the
/// initial weights and the key of PyTorch's <c>nn.RMSNorm</c>, which TorchSharp has not.
/// </summary>
public sealed class RMSNorm : nn.Module<Tensor, Tensor>
{
    private readonly long[] normalizedShape;
    private readonly double? eps;

    /// <summary>Creates the module.</summary>
    /// <param name="normalizedShape">The sizes of the dimensions that are normalised together, the last ones.</param>
    /// <param name="eps">ε; null for the machine epsilon of the value's type.</param>
    /// <param name="affine">Whether there is a learnable scale for each element, 1 at the beginning.</param>
    public RMSNorm(long[] normalizedShape, double? eps = null, bool affine = true)
        : base(nameof(RMSNorm))
    {
        ArgumentNullException.ThrowIfNull(normalizedShape);
        (this.normalizedShape, this.eps) = (normalizedShape, eps);
        if (!affine)
            return;
        var weight = new Parameter(ones(normalizedShape));
        weight.DetachFromDisposeScope();
        register_parameter(nameof(weight), weight);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Normalisation.RMSNorm(input, normalizedShape, eps, get_parameter("weight"));
}
