using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

public sealed class AutogradTests
{
    [Fact]
    public void KnownGradients()
    {
        using var x = tensor(new[] { 0.5, -1.0, 2.0 }, requires_grad: true);
        (x.pow(3) + x.sin() * 2 + x.exp()).sum().backward();
        TensorTests.Close([.. new[] { 0.5, -1, 2 }.Select(v => 3 * v * v + 2 * Math.Cos(v) + Math.Exp(v))], x.grad!);
    }

    [Fact]
    public void GradientsOfAMatrixProduct()
    {
        using var a = tensor(new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } }, requires_grad: true);
        using var b = tensor(new[,] { { 5.0, 6.0 }, { 7.0, 8.0 } }, requires_grad: true);
        a.matmul(b).sum().backward();
        TensorTests.Close([11, 15, 11, 15], a.grad!);
        TensorTests.Close([4, 4, 6, 6], b.grad!);
    }

    [Fact]
    public void GradientsThroughEveryKindOfNumber()
    {
        using var x = tensor(new[] { 2.0, -4.0 }, requires_grad: true);
        (8.0 / x + 3 * x - (1 - x) + x / 2 + 2f * x % 5).sum().backward();
        TensorTests.Close([.. new[] { 2.0, -4 }.Select(v => -8 / v / v + 3 + 1 + 0.5 + 2)], x.grad!);
    }

    [Fact]
    public void GradientsAddUpAndAreCleared()
    {
        using var x = tensor(2.0, requires_grad: true);
        (x * x).backward();
        (x * x).backward();
        Assert.Equal(8, x.grad!.item<double>());
        x.grad = null;
        Assert.Null(x.grad);
        (3 * x).backward([tensor(2.0)]);
        Assert.Equal(6, x.grad!.item<double>());
    }

    [Fact]
    public void GradOfAnIntermediateValueIsKeptOnRequest()
    {
        using var x = tensor(2.0, requires_grad: true);
        using var y = x * x;
        y.retain_grad();
        (3 * y).backward();
        Assert.Equal(3, y.grad!.item<double>());
        Assert.False(y.is_leaf);
        Assert.True(x.is_leaf);
    }

    [Fact]
    public void GradReturnsGradientsAndHigherOrders()
    {
        using var x = tensor(3.0, requires_grad: true);
        using var unused = tensor(1.0, requires_grad: true);
        using var y = x.pow(3);
        var first = autograd.grad([y], [x, unused], create_graph: true, allow_unused: true);
        Assert.Equal(27, first[0].item<double>(), 9);
        Assert.Null(first[1]);
        Assert.Equal(18, autograd.grad([first[0]], [x])[0].item<double>(), 9);
        Assert.Null(x.grad);
    }

    [Fact]
    public void ASecondBackwardNeedsTheGraphRetained()
    {
        using var x = tensor(3.0, requires_grad: true);
        using var kept = x * x;
        kept.backward(retain_graph: true);
        kept.backward();
        Assert.Equal(12, x.grad!.item<double>());
        Assert.Throws<ExternalException>(() => kept.backward());
    }

    [Fact]
    public void NothingIsRecordedWithoutGradients()
    {
        using var x = tensor(2.0, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * x).requires_grad);
            using (enable_grad()) Assert.True((x * x).requires_grad);
            Assert.False(is_grad_enabled());
        }
        using (set_grad_enabled(false)) Assert.False((x * x).requires_grad);
        Assert.True((x * x).requires_grad);
        Assert.False((x * x).detach().requires_grad);
    }

    [Fact]
    public void InferenceModeIsLeftAgain()
    {
        using var x = tensor(2.0, requires_grad: true);
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * x).requires_grad);
        }
        Assert.False(is_inference_mode_enabled());
        Assert.True((x * x).requires_grad);
    }

    [Fact]
    public void GradModeBelongsToTheThread()
    {
        using var off = no_grad();
        var elsewhere = false;
        var thread = new Thread(() => elsewhere = is_grad_enabled());
        thread.Start();
        thread.Join();
        Assert.True(elsewhere);
        Assert.False(is_grad_enabled());
    }

    [Fact]
    public void IndexingAndSharedUseAreDifferentiated()
    {
        using var x = tensor(new[] { 1.0, 2.0, 3.0 }, requires_grad: true);
        (x[1..].sum() + x[0] * x[2]).backward();
        TensorTests.Close([3, 1, 2], x.grad!);
    }
}
