using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Networks;

/// <summary>
/// The S-shaped rectified linear unit (Jin et al., "Deep Learning with S-shaped Rectified Linear Activation Units", 2015):
/// the value itself between two thresholds and a line of another slope beyond each, all four learned for each channel.
/// It starts as LeakyReLU.
/// </summary>
[Shape("c h w -> c h w", Parameters = "4*c")]
public sealed class SReLU : nn.Module<Tensor, Tensor>
{
    private readonly Parameter left, leftSlope, right, rightSlope;

    /// <summary>The unit for so many channels.</summary>
    /// <param name="channels">The number of channels.</param>
    /// <param name="slope">The slope below the left threshold, before anything is learned.</param>
    public SReLU(int channels, double slope = 0.2)
        : base(nameof(SReLU))
    {
        register_parameter("left", left = new Parameter(zeros(channels, 1, 1)));
        register_parameter("left_slope", leftSlope = new Parameter(full(channels, 1, 1, slope)));
        register_parameter("right", right = new Parameter(ones(channels, 1, 1)));
        register_parameter("right_slope", rightSlope = new Parameter(ones(channels, 1, 1)));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var below = (left - input).relu() * (leftSlope - 1);
        var above = (input - right).relu() * (rightSlope - 1);
        return (input - below + above).MoveToOuterDisposeScope();
    }
}
