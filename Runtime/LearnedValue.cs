using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>A learned value that is the same for all samples of a batch.</summary>
/// <param name="shape">Its shape, without the batch.</param>
/// <param name="init">What every element begins with, or its mean.</param>
/// <param name="std">The deviation of the normal distribution that elements begin with.</param>
public sealed class LearnedValue(long[] shape, double init = 0, double std = 0) : TensorModule(nameof(LearnedValue), Initial(shape, init, std))
{
    /// <summary>The value for each sample.</summary>
    /// <param name="input">A batch, of which only the number of samples is taken.</param>
    /// <returns>The batch of values, all of which are the same memory.</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return weight.expand([input.size(0), .. weight.shape]);
    }

    private static Tensor Initial(long[] shape, double init, double std)
    {
        var initial = full(shape, init);
        return std == 0 ? initial : nn.init.normal_(initial, init, std);
    }
}
