using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>Adds a learned tensor to a sequence, one vector for each of its steps. At first its elements are normal with deviation 0.02.</summary>
/// <param name="steps">The number of steps.</param>
/// <param name="features">The number of features of each.</param>
public sealed class PositionalEmbedding(long steps, long features)
    : TensorModule(nameof(PositionalEmbedding), nn.init.normal_(empty(1, steps, features), 0, 0.02))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input + weight;
    }
}
