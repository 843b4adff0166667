using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>
/// Which inputs an output depends on, measured: all weights are positive and numbers have 64 bits, so a gradient is
/// zero only where there is no path.
/// </summary>
internal static class MeasuredField
{
    // An interpolation by thirds leaves a neighbour of no weight some of the last bit.
    private const double Rounding = 1e-12;

    /// <summary>The first and last input along each axis that an output depends on, for several outputs; null where it depends on none.</summary>
    /// <param name="input">The shape of the input, the batch included.</param>
    /// <param name="run">What is measured.</param>
    /// <param name="outputs">The places of the outputs, for the shape of the result.</param>
    public static IEnumerable<(long First, long Last)?[]> Of(long[] input, Func<Tensor, Tensor> run, Func<long[], IEnumerable<long[]>> outputs)
    {
        using var scope = NewDisposeScope();
        var pixels = ones(input, float64, requires_grad: true);
        var result = run(pixels);
        foreach (var place in outputs(result.shape))
        {
            using var each = NewDisposeScope();
            var element = place.Select((index, axis) => (index, axis)).Aggregate(result, (value, at) => value.narrow(at.axis + 2, at.index, 1));
            var gradient = autograd.grad([element.sum()], [pixels], retain_graph: true)[0];
            yield return [.. place.Select((_, axis) => Hull(gradient, axis + 2))];
        }
    }

    /// <summary>A layer as its module, with what selects or normalises replaced by what depends on the same inputs for sure.</summary>
    public static nn.Module<Tensor, Tensor> Positive(DrawnLayer layer, long[] shape)
    {
        var module = RandomNetworkTests.Module(layer.Kind == "MaxPool" ? AsConvolution(layer, shape) : layer, shape);
        using var mode = no_grad();
        foreach (var parameter in module.parameters())
            parameter.fill_(1.0 / parameter.numel());
        module.eval();
        return module.to(float64);
    }

    // The largest element alone has a gradient; a depthwise convolution sees the whole window.
    private static DrawnLayer AsConvolution(DrawnLayer pool, long[] shape)
    {
        var stride = pool.Arguments.Any(argument => argument.Name == "Stride")
            ? []
            : new[] { ("Stride", pool.Arguments.Single(argument => argument.Name == "Kernel").Value) };
        var channels = (int)shape[1];
        return new("Conv", [("OutChannels", channels), ("Groups", channels), .. pool.Arguments.Where(argument => argument.Name != "Ceil"), .. stride]);
    }

    private static (long, long)? Hull(Tensor gradient, int dimension)
    {
        var others = Enumerable.Range(0, (int)gradient.dim()).Where(other => other != dimension).Select(other => (long)other);
        var sums = gradient.sum([.. others]).data<double>().ToArray();
        var least = sums.Max() * Rounding;
        var first = Array.FindIndex(sums, sum => sum > least);
        return first < 0 ? null : (first, Array.FindLastIndex(sums, sum => sum > least));
    }
}
