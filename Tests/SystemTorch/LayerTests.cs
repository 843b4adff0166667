using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Layers against the same computation in plain C#.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData(1, 0, 1, 1, true)]
    [InlineData(2, 1, 1, 1, true)]
    [InlineData(1, 2, 2, 2, false)]
    [InlineData(3, 1, 2, 4, true)]
    public void Convolution(int stride, int padding, int dilation, int groups, bool bias)
    {
        using var conv = nn.Conv2d(4, 8, 3, stride, padding, dilation, groups: groups, bias: bias);
        using var input = randn(2, 4, 9, 11);
        using var output = conv.call(input);
        Assert.Equal([2L, 8L, Out(9), Out(11)], output.shape);

        var x = input.data<float>();
        var w = conv.weight.detach().data<float>();
        var y = output.detach().data<float>();
        for (var n = 0; n < 2; n++)
            for (var o = 0; o < 8; o++)
                for (var i = 0; i < Out(9); i++)
                    for (var j = 0; j < Out(11); j++)
                    {
                        var sum = bias ? conv.bias!.detach().data<float>()[o] : 0.0;
                        for (var c = 0; c < 4 / groups; c++)
                            for (var a = 0; a < 3; a++)
                                for (var b = 0; b < 3; b++)
                                {
                                    var (row, column) = (i * stride - padding + a * dilation, j * stride - padding + b * dilation);
                                    if (row is < 0 or >= 9 || column is < 0 or >= 11) continue;
                                    sum += w[o, c, a, b] * x[n, o / (8 / groups) * (4 / groups) + c, row, column];
                                }
                        Assert.Equal(sum, y[n, o, i, j], 1e-4);
                    }

        long Out(int size) => (size + 2 * padding - dilation * 2 - 1) / stride + 1;
    }

    [Fact]
    public void ConvolutionsOfEveryRankAndPadding()
    {
        Assert.Equal([1L, 2L, 7L], Shape(nn.Conv1d(3, 2, 3), 1, 3, 9));
        Assert.Equal([1L, 2L, 9L], Shape(nn.Conv1d(3, 2, 3, Padding.Same), 1, 3, 9));
        Assert.Equal([1L, 2L, 9L], Shape(nn.Conv1d(3, 2, 4, Padding.Same, padding_mode: PaddingModes.Reflect), 1, 3, 9));
        Assert.Equal([1L, 2L, 7L], Shape(nn.Conv1d(3, 2, 3, Padding.Valid), 1, 3, 9));
        Assert.Equal([1L, 2L, 9L, 8L], Shape(nn.Conv2d(3, 2, (1, 2), (1L, 1L), (0L, 0L)), 1, 3, 9, 9));
        Assert.Equal([1L, 2L, 9L, 9L], Shape(nn.Conv2d(3, 2, (3, 3), Padding.Same, dilation: (2, 2)), 1, 3, 9, 9));
        Assert.Equal([1L, 2L, 5L, 5L, 5L], Shape(nn.Conv3d(3, 2, 3, 2, 1), 1, 3, 9, 9, 9));
        Assert.Equal([1L, 2L, 9L, 8L, 7L], Shape(nn.Conv3d(3, 2, (1L, 2L, 3L)), 1, 3, 9, 9, 9));
        Assert.Equal([2L, 7L], Shape(nn.Conv1d(3, 2, 3), 3, 9));
        Assert.Throws<ArgumentException>(() => nn.Conv1d(3, 2, 3, Padding.Same, stride: 2));
        Assert.ThrowsAny<Exception>(() => Shape(nn.Conv2d(3, 2, 3), 1, 4, 9, 9));
    }

    [Theory]
    [InlineData(PaddingModes.Reflect, new[] { 2f, 1, 2, 3, 2 })]
    [InlineData(PaddingModes.Replicate, new[] { 1f, 1, 2, 3, 3 })]
    [InlineData(PaddingModes.Circular, new[] { 3f, 1, 2, 3, 1 })]
    [InlineData(PaddingModes.Constant, new[] { 0f, 1, 2, 3, 0 })]
    public void PaddingFollowsItsMode(PaddingModes mode, float[] expected)
    {
        using var input = tensor(new[] { 1f, 2, 3 }, [1, 1, 3]);
        Assert.Equal(expected, F.pad(input, (1, 1), mode).data<float>().ToArray());
        if (mode == PaddingModes.Constant) return;
        using var conv = nn.Conv1d(1, 1, 1, padding: 1, padding_mode: mode, bias: false);
        using (no_grad()) conv.weight.fill_(1);
        Assert.Equal(expected, conv.call(input).detach().data<float>().ToArray());
    }

    [Fact]
    public void LinearIsAProductAndASum()
    {
        using var linear = nn.Linear(3, 2);
        using (no_grad())
        {
            linear.weight.copy_(tensor(new[,] { { 1f, 2, 3 }, { 4, 5, 6 } }));
            linear.bias!.copy_(tensor(new[] { 10f, 20 }));
        }
        TensorTests.Close([16, 35], linear.call(ones(1, 3)));
        Assert.Equal([5L, 4L, 2L], linear.call(ones(5, 4, 3)).shape);
        using var bare = nn.Linear(3, 2, hasBias: false);
        Assert.Null(bare.bias);
        Assert.Single(bare.parameters());
    }

    [Fact]
    public void InitialisersKeepTheirBounds()
    {
        using var weight = empty(40, 60);
        Assert.Same(weight, nn.init.xavier_uniform_(weight));
        Assert.InRange(weight.abs().max().item<float>(), 0.23, Math.Sqrt(6.0 / 100));
        nn.init.kaiming_uniform_(weight, nonlinearity: nn.init.NonlinearityType.ReLU);
        Assert.InRange(weight.abs().max().item<float>(), 0.30, Math.Sqrt(6.0 / 60));
        nn.init.normal_(weight, 1, 0.1);
        Assert.InRange(weight.mean().item<float>(), 0.99, 1.01);
        nn.init.constant_(weight, 3);
        Assert.Equal(3f, weight[1, 1].item<float>());
        nn.init.zeros_(weight);
        Assert.Equal(0f, weight.sum().item<float>());
        Assert.Throws<ArgumentException>(() => nn.init.kaiming_uniform_(empty(3)));
    }

    [Fact]
    public void BatchNormNormalisesAndRemembers()
    {
        using var norm = nn.BatchNorm1d(3);
        using var input = randn(8, 3) * 2 + 1;
        using var output = norm.call(input);

        var x = input.data<float>();
        for (var c = 0; c < 3; c++)
        {
            var column = Enumerable.Range(0, 8).Select(n => (double)x[n, c]).ToArray();
            var mean = column.Average();
            var variance = column.Average(v => (v - mean) * (v - mean));
            for (var n = 0; n < 8; n++)
                Assert.Equal((column[n] - mean) / Math.Sqrt(variance + 1e-5), output[n, c].item<float>(), 1e-4);
            Assert.Equal(0.1 * mean, norm.running_mean![c].item<float>(), 1e-5);
            Assert.Equal(0.9 + 0.1 * variance * 8 / 7, norm.running_var![c].item<float>(), 1e-5);
        }
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());

        norm.eval();
        var expected = (x[0, 0] - norm.running_mean![0].item<float>()) / Math.Sqrt(norm.running_var![0].item<float>() + 1e-5);
        Assert.Equal(expected, norm.call(input)[0, 0].item<float>(), 1e-4);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void BatchNormOfEveryRank()
    {
        Assert.Equal([2L, 3L, 4L], Shape(nn.BatchNorm1d(3), 2, 3, 4));
        Assert.Equal([2L, 3L, 4L, 5L], Shape(nn.BatchNorm2d(3), 2, 3, 4, 5));
        Assert.Equal([2L, 3L, 4L, 5L, 6L], Shape(nn.BatchNorm3d(3, affine: false), 2, 3, 4, 5, 6));
        Assert.Equal([2L, 3L, 4L, 5L], Shape(nn.BatchNorm2d(3, track_running_stats: false), 2, 3, 4, 5));
        Assert.Throws<ArgumentException>(() => Shape(nn.BatchNorm2d(3), 2, 3, 4));
        Assert.Empty(nn.BatchNorm2d(3, affine: false).parameters());
        Assert.Equal(3, nn.BatchNorm2d(3).buffers().Count());
    }

    [Fact]
    public void Pooling()
    {
        using var input = arange(16).to(float32).view(1, 1, 4, 4);
        TensorTests.Close([5, 7, 13, 15], F.max_pool2d(input, 2));
        TensorTests.Close([2.5, 4.5, 10.5, 12.5], F.avg_pool2d(input, 2));
        Assert.Equal([1L, 1L, 2L, 2L], Shape(nn.MaxPool2d(3, 2, 1), 1, 1, 4, 4));
        Assert.Equal([1L, 1L, 3L, 2L], Shape(nn.MaxPool2d((2L, 3L), (2L, 2L), ceil_mode: true), 1, 1, 5, 4));
        Assert.Equal([1L, 1L, 2L, 2L], Shape(nn.MaxPool2d(2, stride: 1, dilation: 2), 1, 1, 4, 4));
        Assert.Equal([1L, 1L, 2L], Shape(nn.MaxPool1d(2), 1, 1, 4));
        Assert.Equal([1L, 1L, 2L, 2L, 2L], Shape(nn.MaxPool3d(2), 1, 1, 4, 4, 4));
        Assert.Equal([1L, 1L, 2L], Shape(nn.AvgPool1d(2), 1, 1, 4));
        Assert.Equal([1L, 1L, 2L, 2L, 2L], Shape(nn.AvgPool3d(2), 1, 1, 4, 4, 4));
        TensorTests.Close([0, 0.75], nn.AvgPool1d(2, 2, padding: 1).call(tensor(new[] { 0f, 1, 0.5f, 0 }, [1, 1, 4]))[0, 0, ..2]);
        TensorTests.Close([5, 6], nn.AvgPool2d(2, 2, 1, count_include_pad: false).call(5 + arange(2).to(float32).view(1, 1, 1, 2))[0, 0, 0]);
        var (values, indices) = nn.MaxPool2d(2).forward_with_indices(input);
        TensorTests.Close([5, 7, 13, 15], values);
        Assert.Equal([5L, 7L, 13L, 15L], indices.data<long>().ToArray());
    }

    [Fact]
    public void DropoutScalesWhatItLeaves()
    {
        using var dropout = nn.Dropout(0.25);
        using var input = ones(10_000);
        using var output = dropout.call(input);
        Assert.InRange((output == 0).sum().item<long>(), 2300, 2700);
        Assert.Equal(1 / 0.75f, output.max().item<float>(), 1e-6);
        dropout.eval();
        Assert.Equal(10_000, dropout.call(input).sum().item<float>());
        using var inPlace = nn.Dropout(1, inplace: true);
        inPlace.call(input);
        Assert.Equal(0, input.sum().item<float>());
    }

    [Fact]
    public void Losses()
    {
        using var logits = tensor(new[,] { { 1.0, 2.0, 0.5 }, { 0.0, 0.0, 3.0 } });
        using var target = tensor(new[] { 1L, 2L });
        double LogSum(params double[] row) => Math.Log(row.Sum(Math.Exp));
        var expected = new[] { LogSum(1, 2, 0.5) - 2, LogSum(0, 0, 3) - 3 };
        Assert.Equal(expected.Average(), F.cross_entropy(logits, target).item<double>(), 1e-9);
        TensorTests.Close(expected, F.cross_entropy(logits, target, reduction: nn.Reduction.None));
        Assert.Equal(expected.Sum(), nn.CrossEntropyLoss(reduction: nn.Reduction.Sum).call(logits, target).item<double>(), 1e-9);
        Assert.Equal(expected[0], F.cross_entropy(logits, target, ignore_index: 2).item<double>(), 1e-9);
        Assert.Equal(expected.Average(), F.nll_loss(F.log_softmax(logits, 1), target).item<double>(), 1e-9);
        Assert.Equal(expected.Average(), nn.NLLLoss().call(logits.log_softmax(1), target).item<double>(), 1e-9);
        Assert.Equal(2.5, nn.MSELoss().call(tensor(new[] { 1.0, 2 }), tensor(new[] { 2.0, 0 })).item<double>());
        Assert.Equal(1.5, F.l1_loss(tensor(new[] { 1.0, 2 }), tensor(new[] { 2.0, 0 })).item<double>());
        TensorTests.Close([0, 1, 1, 0], F.one_hot(tensor(new[] { 1L, 0L }), 2));
    }

    private static long[] Shape(nn.Module<Tensor, Tensor> layer, params long[] input)
    {
        using (layer)
        using (var output = layer.call(randn(input)))
            return output.shape;
    }
}
