using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// A bilinear map, y = x₁ᵀAx₂ + b, with the parameters, the initial weights and the keys of PyTorch's <c>nn.Bilinear</c>. TorchSharp's leaves
/// two tensors behind for each that is made.
/// </summary>
public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the module.</summary>
    /// <param name="in1Features">The number of features of the first value.</param>
    /// <param name="in2Features">The number of features of the second value.</param>
    /// <param name="outFeatures">The number of outgoing features.</param>
    /// <param name="bias">Whether a bias is added.</param>
    public Bilinear(long in1Features, long in2Features, long outFeatures, bool bias = true)
        : base(nameof(Bilinear))
    {
        var bound = 1 / Math.Sqrt(in1Features);
        Learn("weight", [outFeatures, in1Features, in2Features], bound);
        if (bias)
            Learn("bias", [outFeatures], bound);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) =>
        nn.functional.bilinear(input1, input2, get_parameter("weight")!, get_parameter("bias"));

    private void Learn(string name, long[] shape, double bound)
    {
        var parameter = new Parameter(nn.init.uniform_(empty(shape), -bound, bound));
        parameter.DetachFromDisposeScope();
        register_parameter(name, parameter);
    }
}
