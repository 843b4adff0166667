using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Nothing is left behind, neither objects nor native memory.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryTests
{
    [Theory]
    [InlineData("SGD")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    public void TrainingLeavesNoTensor(string name)
    {
        using var model = nn.Sequential(
            nn.Conv2d(1, 4, 3, padding: 1, padding_mode: PaddingModes.Reflect), nn.BatchNorm2d(4), nn.ReLU(inplace: true),
            nn.Softsign(), nn.MaxPool2d(2), nn.Dropout(0.1), nn.Flatten(), nn.Linear(64, 3));
        using optim.Optimizer optimizer = name switch
        {
            "SGD" => optim.SGD(model.parameters(), 0.01, momentum: 0.9, weight_decay: 0.01, nesterov: true),
            "Adam" => optim.Adam(model.parameters(), 0.01, weight_decay: 0.01, amsgrad: true),
            _ => optim.AdamW(model.parameters(), 0.01),
        };
        using var input = randn(8, 1, 8, 8);
        using var target = randint(3, [8]);

        void Step()
        {
            optimizer.zero_grad();
            using var output = model.call(input);
            using var loss = F.cross_entropy(output, target);
            loss.backward();
            optimizer.step();
        }

        Step();
        var live = Live();
        for (var i = 0; i < 10; i++) Step();
        Assert.Equal(live, Live());
    }

    [Fact]
    public void ReadingAndIndexingLeaveNoTensor()
    {
        using var a = randn(3, 4, requires_grad: true);
        using (var sum = a.sum()) sum.backward();
        using var mask = a > 0;
        using var mask2 = mask.clone();
        var live = Live();
        for (var i = 0; i < 10; i++)
        {
            a.grad!.Dispose();
            a[0].Dispose();
            a[1, 1..3].Dispose();
            a[mask].Dispose();
            a[TensorIndex.Tensor(mask2), TensorIndex.Null].Dispose();
            a[TensorIndex.Bool(true), 1].Dispose();
            using (no_grad())
            {
                using var zero = tensor(0f);
                a[0, 1] = zero;
                a[mask] = zero;
                a.index_put_(1, TensorIndex.Ellipsis, 0);
            }
            _ = a.ToString();
            a.std(1, type: ScalarType.Float64).Dispose();
            (1.0 / a).Dispose();
            using (var one = a[0, 0]) _ = one.ToSingle() + one.item<float>();
        }
        Assert.Equal(live, Live());
    }

    [Fact]
    public void NativeMemoryIsGivenBack()
    {
        void Allocate(int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var scope = NewDisposeScope();
                using var a = ones(1024, 1024);
                foreach (var part in (a + 1).split(256)) part.mul_(2);
                Assert.ThrowsAny<Exception>(() => a.view(7));
            }
        }

        Allocate(5);
        var before = Resident();
        Allocate(200);
        Assert.InRange(Resident() - before, long.MinValue, 200L << 20);
    }

    [Fact]
    public void TheFinalizerFreesWhatIsForgotten()
    {
        static WeakReference Forget() => new(ones(1000));
        var forgotten = Forget();
        for (var i = 0; i < 10 && forgotten.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(forgotten.IsAlive);
    }

    [Fact]
    public void ThreadsDoNotDisturbEachOther()
    {
        static float[] Work()
        {
            using var scope = NewDisposeScope();
            using var model = nn.Sequential(nn.Conv2d(1, 2, 3), nn.Tanh(), nn.Flatten(), nn.Linear(72, 2));
            using (no_grad())
                foreach (var parameter in model.parameters()) parameter.copy_(linspace(-0.5, 0.5, parameter.numel()).view(parameter.shape));
            using var optimizer = optim.SGD(model.parameters(), 0.1, momentum: 0.9);
            var input = linspace(-1, 1, 128).view(2, 1, 8, 8);
            for (var i = 0; i < 20; i++)
            {
                optimizer.zero_grad();
                F.cross_entropy(model.call(input), tensor(new[] { 0L, 1L })).backward();
                optimizer.step();
            }
            return model.call(input).detach().data<float>().ToArray();
        }

        var alone = Work();
        var results = new float[8][];
        Parallel.For(0, results.Length, i => results[i] = Work());
        Assert.All(results, result => Assert.Equal(alone, result));
    }

    private static long Live() => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
