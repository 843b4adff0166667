using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>Puts a learned step before the first of a sequence (Dosovitskiy et al., 2021). At first it is zero.</summary>
/// <param name="features">The number of features.</param>
public sealed class ClassToken(long features) : TensorModule(nameof(ClassToken), zeros(1, 1, features))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var token = weight.expand(input.size(0), 1, input.size(2));
        return cat([token, input], 1);
    }
}
