using System.ComponentModel;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>The activations that a block's parameter chooses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Activations
{
    /// <summary>An activation of each element, in a tensor of its own.</summary>
    /// <param name="input">The values.</param>
    /// <param name="function">The activation.</param>
    /// <returns>The results.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="function"/> is no activation.</exception>
    public static Tensor Activate(Tensor input, Activation function) => function switch
    {
        Activation.Identity => input.alias(),
        Activation.ReLU => input.relu(),
        Activation.ReLU6 => input.relu6(),
        Activation.LeakyReLU => input.leaky_relu(0.01),
        Activation.ELU => input.elu(),
        Activation.SELU => input.selu(),
        Activation.CELU => input.celu(),
        Activation.GELU => input.gelu(),
        Activation.SiLU => input.silu(),
        Activation.Mish => nn.functional.mish(input),
        Activation.Sigmoid => input.sigmoid(),
        Activation.Tanh => input.tanh(),
        Activation.Hardswish => input.hardswish(),
        Activation.Hardsigmoid => input.hardsigmoid(),
        // hardtanh gives its argument back as it is; the method with an underscore is right.
        Activation.Hardtanh => input.clone().hardtanh_(-1, 1),
        Activation.Softplus => input.softplus(),
        Activation.Softsign => nn.functional.softsign(input),
        Activation.LogSigmoid => input.log_sigmoid(),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "It is no activation."),
    };
}
