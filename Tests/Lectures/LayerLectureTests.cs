using static TorchSharp.torch;

namespace TorchDsl.Tests.Lectures;

/// <summary>The lectures on single layers: generated networks of one layer give the numbers on the slides.</summary>
public class LayerLectureTests
{
    private static readonly float[] Grid = [29, 15, 28, 184, 0, 100, 70, 38, 12, 12, 7, 2, 12, 12, 45, 6];

    [Fact]
    public void A6_Softmax()
    {
        AssertNear([0.71f, 0.26f, 0.03f], Run<SoftmaxOnly>([5, 4, 2]));
        AssertNear([0.02f, 0.00f, 0.98f], Run<SoftmaxOnly>([4, 2, 8]));
        AssertNear([0.49f, 0.49f, 0.02f], Run<SoftmaxOnly>([4, 4, 1]));
    }

    [Fact]
    public void A6_activations_are_their_formulas()
    {
        AssertIs<SigmoidOnly>(x => 1 / (1 + Math.Exp(-x)));
        AssertIs<TanhOnly>(Math.Tanh);
        AssertIs<ReLUOnly>(x => Math.Max(0, x));
        AssertIs<LeakyReLUOnly>(x => x > 0 ? x : 0.01 * x);
        AssertIs<ELUOnly>(x => x > 0 ? x : Math.Exp(x) - 1);
        AssertIs<SELUOnly>(x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)));
        AssertIs<SiLUOnly>(x => x / (1 + Math.Exp(-x)));
    }

    [Fact]
    public void A6_Dropout_does_nothing_once_trained()
    {
        using var network = new DropoutOnly();
        network.eval();
        using var input = tensor(Grid).reshape(1, 16);
        using var result = network.call(input);
        Assert.Equal(Grid, result.data<float>().ToArray());
    }

    [Theory]
    [InlineData(1, 28, 28, 5)]
    [InlineData(3, 32, 20, 3)]
    [InlineData(16, 7, 9, 1)]
    public void C4_a_filter_takes_width_times_height_times_kernel_times_depth(long depth, long height, long width, long kernel)
    {
        var summary = (Summary)Compiling.Compiler.Compile($"""
            using TorchDsl;
            [Input({depth}, {height}, {width}), Conv({depth}, 10, {kernel}, Padding = "same")] public partial class Net;
            """).Load().GetType("Net")!.GetProperty("Summary")!.GetValue(null)!;
        Assert.Equal(10 * width * height * kernel * kernel * depth, summary.MultiplyAdds.Value);
    }

    [Fact]
    public void D2_max_pooling() => Assert.Equal([100, 184, 12, 45], Run<MaxPoolOnly>(Grid));

    [Fact]
    public void D2_average_pooling_with_31_in_the_corner() => Assert.Equal([36.5f, 80, 12, 15], Run<AvgPoolOnly>([31, .. Grid[1..]]));

    [Fact]
    public void D2_pooling_has_no_parameters()
    {
        const long parameters = MaxPoolOnly.ParameterCount + AvgPoolOnly.ParameterCount;
        Assert.Equal(0, parameters);
    }

    private static void AssertIs<TNetwork>(Func<double, double> formula)
        where TNetwork : Network<Tensor, Tensor>, INetwork<TNetwork>, new()
    {
        float[] inputs = [-3, -1, -0.5f, 0, 0.5f, 1, 3];
        var results = Run<TNetwork>(inputs);
        Assert.All(inputs.Zip(results), pair => Assert.Equal(formula(pair.First), pair.Second, 1e-5));
    }

    // The slide rounds so that a row sums to 1: 0.0351 is printed as 0.03.
    private static void AssertNear(float[] printed, float[] actual) =>
        Assert.All(printed.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.006));

    private static float[] Run<TNetwork>(float[] input)
        where TNetwork : Network<Tensor, Tensor>, INetwork<TNetwork>, new()
    {
        using var scope = NewDisposeScope();
        using var network = new TNetwork();
        return network.call(tensor(input).reshape([1, .. TNetwork.Summary.InputShape.Sizes])).data<float>().ToArray();
    }
}

[Input(3), Softmax]
internal sealed partial class SoftmaxOnly;

[Input(7), Sigmoid]
internal sealed partial class SigmoidOnly;

[Input(7), Tanh]
internal sealed partial class TanhOnly;

[Input(7), ReLU]
internal sealed partial class ReLUOnly;

[Input(7), LeakyReLU]
internal sealed partial class LeakyReLUOnly;

[Input(7), ELU]
internal sealed partial class ELUOnly;

[Input(7), SELU]
internal sealed partial class SELUOnly;

[Input(7), SiLU]
internal sealed partial class SiLUOnly;

[Input(16), Dropout(0.5)]
internal sealed partial class DropoutOnly;

[Input(1, 4, 4), MaxPool(2)]
internal sealed partial class MaxPoolOnly;

[Input(1, 4, 4), AvgPool(2)]
internal sealed partial class AvgPoolOnly;
