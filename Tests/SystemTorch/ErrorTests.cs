using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

public sealed class ErrorTests
{
    [Fact]
    public void LibtorchsTextArrives()
    {
        var error = Assert.Throws<ExternalException>(() => ones(2, 3).matmul(ones(2, 3)));
        Assert.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnErrorLeavesTheNextCallAlone()
    {
        Assert.Throws<ExternalException>(() => ones(2).view(3));
        Assert.Equal(2, ones(2).sum().item<float>());
    }

    [Fact]
    public void EachThreadGetsItsOwnError()
    {
        Parallel.For(0, 64, i =>
        {
            var error = Assert.Throws<ExternalException>(() => ones(1, i + 1).matmul(ones(1, i + 1).add(1).view(1, 1, i + 1).squeeze(1).expand(i + 2, i + 1)));
            Assert.Contains($"(1x{i + 1} and {i + 2}x{i + 1})", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void CudaIsRefusedWhereThereIsNone()
    {
        if (cuda.is_available()) return;
        Assert.ThrowsAny<Exception>(() => ones(2).cuda());
        using var linear = nn.Linear(2, 2);
        Assert.ThrowsAny<Exception>(() => linear.cuda());
    }

    [Fact]
    public void DevicesAreReadFromText()
    {
        Assert.Equal(DeviceType.CPU, device("cpu").type);
        Assert.Equal(1, new Device("cuda:1").index);
        Assert.Equal("cuda:1", new Device("cuda:1").ToString());
        Assert.Throws<ArgumentException>(() => new Device("abacus"));
    }
}
