using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Transposed convolution, poolings to a size, normalisations of samples and the special dropouts, against the same in plain C#.</summary>
[Collection(nameof(Alone))]
public sealed class MoreLayerTests
{
    [Fact]
    public void ATransposedConvolutionSpreadsItsInput()
    {
        using var conv = nn.ConvTranspose1d(1, 1, 3, stride: 2, padding: 1, output_padding: 1);
        using var gradless = no_grad();
        conv.weight.copy_(tensor(new[] { 1f, 10, 100 }).view(1, 1, 3));
        conv.bias!.zero_();
        TensorTests.Close([10, 100 + 2, 20, 200 + 3, 30, 300], conv.call(tensor(new[] { 1f, 2, 3 }, [1, 1, 3])));
        Assert.Equal([1L, 1L, 5L], conv.forward(randn(1, 1, 3), [5]).shape);
        Assert.Throws<ArgumentException>(() => conv.forward(randn(1, 1, 3), [7]));
        Assert.Throws<ArgumentException>(() => conv.forward(randn(1, 1, 3), [5, 5]));
        Assert.Throws<ArgumentException>(() => conv.call(randn(1, 2, 3)));
    }

    [Fact]
    public void TransposedConvolutionsOfEveryRank()
    {
        Assert.Equal([1L, 2L, 8L, 8L], nn.ConvTranspose2d(4, 2, 2, 2).call(randn(1, 4, 4, 4)).shape);
        Assert.Equal([1L, 2L, 5L, 6L], nn.ConvTranspose2d(4, 2, (2, 3)).call(randn(1, 4, 4, 4)).shape);
        Assert.Equal([1L, 2L, 3L, 4L, 5L], nn.ConvTranspose3d(4, 2, (1L, 2L, 3L), groups: 2).call(randn([1, 4, 3, 3, 3])).shape);
        Assert.Equal([4L, 1L, 2L, 2L, 2L], nn.ConvTranspose3d(4, 2, 2, groups: 2, bias: false).weight.shape);
        Assert.Equal([1L, 2L, 5L], F.conv_transpose1d(randn(1, 4, 3), randn(4, 2, 3)).shape);
        Assert.Throws<ArgumentException>(() => nn.ConvTranspose1d(1, 1, 1, padding_mode: PaddingModes.Circular).call(randn(1, 1, 3)));
    }

    [Fact]
    public void PoolingToASize()
    {
        using var input = arange(6).to(float32).view(1, 1, 6);
        TensorTests.Close([0.5, 1.5, 3.5, 4.5], nn.AdaptiveAvgPool1d(4).call(input));
        TensorTests.Close([1, 3, 5], nn.AdaptiveMaxPool1d(3).call(input));
        using var map = input.view(1, 1, 2, 3);
        TensorTests.Close([2.5], nn.AdaptiveAvgPool2d(1).call(map));
        TensorTests.Close([1, 4], nn.AdaptiveAvgPool2d((2L, 1L)).call(map));
        TensorTests.Close([3, 4, 5], nn.AdaptiveMaxPool2d([1, 3]).call(map));
        using var volume = input.view(1, 1, 1, 2, 3);
        TensorTests.Close([2.5], nn.AdaptiveAvgPool3d(1).call(volume));
        TensorTests.Close([1, 4], F.adaptive_avg_pool3d(volume, (1, 2, 1)));
        TensorTests.Close([5], nn.AdaptiveMaxPool3d([1, 1, 1]).call(volume));
    }

    [Fact]
    public void NormalisationsOfSamples()
    {
        var root = Math.Sqrt(1.25);
        using var input = tensor(new[] { 1.0, 2, 3, 4, 10, 20, 30, 40 }, [1, 2, 4]);
        double[] normal = [-1.5 / root, -0.5 / root, 0.5 / root, 1.5 / root];
        double[] both = [.. normal, .. normal];
        TensorTests.Close(both, nn.LayerNorm(4, eps: 0, dtype: float64).call(input));
        TensorTests.Close(both, nn.GroupNorm(2, 2, eps: 0, dtype: float64).call(input));
        TensorTests.Close(both, nn.InstanceNorm1d(2, eps: 0).call(input));
        TensorTests.Close(both, nn.InstanceNorm1d(2, eps: 0, affine: true, dtype: float64).call(input.squeeze(0)));
        Assert.Null(nn.LayerNorm([2, 4], bias: false).bias);
        Assert.Equal(16, nn.LayerNorm([2, 4]).parameters().Sum(parameter => parameter.numel()));
        Assert.Empty(nn.GroupNorm(1, 2, affine: false).parameters());
        Assert.Throws<ArgumentException>(() => nn.GroupNorm(1, 2).call(ones(2, 2)));
        Assert.Throws<ArgumentException>(() => nn.InstanceNorm2d(2).call(ones([2, 3, 4, 4])));
        Assert.Throws<ArgumentException>(() => nn.InstanceNorm3d(2).call(ones(2, 2, 4)));
    }

    [Fact]
    public void RunningStatisticsOfInstances()
    {
        using var norm = nn.InstanceNorm1d(1, track_running_stats: true);
        using var input = tensor(new[] { 1f, 3, 5, 7 }, [2, 1, 2]);
        norm.call(input);
        TensorTests.Close([0.1 * 4], norm.running_mean!, 1e-6);
        TensorTests.Close([0.9 + (0.1 * 2)], norm.running_var!, 1e-6);
        norm.eval();
        TensorTests.Close([0.6 / Math.Sqrt(1.1), 2.6 / Math.Sqrt(1.1)], norm.call(input)[0], 1e-4);
    }

    [Fact]
    public void NeighboursInOtherChannels()
    {
        using var input = tensor(new[] { 1.0, 2, 3 }, [1, 3, 1]);
        double[] squares = [1.0 / 3 * (1 + 4), 1.0 / 3 * (1 + 4 + 9), 1.0 / 3 * (4 + 9)];
        TensorTests.Close([.. squares.Select((sum, i) => (i + 1) / Math.Sqrt(2 + (0.5 * sum)))], nn.LocalResponseNorm(3, 0.5, 0.5, 2).call(input));
        Assert.Equal([2L, 3L, 4L, 5L, 6L], nn.LocalResponseNorm(2).call(randn([2, 3, 4, 5, 6])).shape);
        Assert.Throws<ArgumentException>(() => nn.LocalResponseNorm(2).call(ones(2, 2)));
    }

    [Fact]
    public void ASlopeThatIsLearned()
    {
        using var one = nn.PReLU(1);
        TensorTests.Close([-0.25, 2], one.call(tensor(new[] { -1f, 2 }, [1, 2])));
        using var two = nn.PReLU(2, 0.5);
        two.call(-ones(3, 2)).sum().backward();
        TensorTests.Close([-3, -3], two.weight.grad!);
    }

    [Fact]
    public void WholeChannelsAreDropped()
    {
        foreach (var (module, shape) in new (nn.Module<Tensor, Tensor>, long[])[] { (nn.Dropout1d(0.25), [100, 8, 5]), (nn.Dropout2d(0.25), [100, 8, 5, 2]), (nn.Dropout3d(0.25), [100, 8, 5, 2, 2]) })
        {
            using var channels = module.call(ones(shape)).view(800, -1);
            Assert.InRange((channels[.., 0] == 0).sum().item<long>(), 120, 280);
            Assert.True(channels.allclose(channels[.., 0].unsqueeze(1).expand(channels.shape)));
            Assert.Equal(1 / 0.75f, channels.max().item<float>(), 1e-6);
            module.eval();
            Assert.True(module.call(ones(shape)).allclose(ones(shape)));
        }
    }

    [Fact]
    public void AlphaDropoutKeepsMeanAndVariance()
    {
        using var dropout = nn.AlphaDropout(0.3);
        using var output = dropout.call(randn(100_000));
        Assert.InRange(output.mean().item<float>(), -0.02, 0.02);
        Assert.InRange(output.std().item<float>(), 0.98, 1.02);
        dropout.eval();
        Assert.Equal(1000f, dropout.call(ones(1000)).sum().item<float>());
    }
}
