using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchDsl.Tests.SystemTorch;

public sealed class ScheduleTests
{
    [Fact]
    public void StepsDivideTheRate() => Check(optimizer => lr_scheduler.StepLR(optimizer, 2, 0.5), 1, 1, 0.5, 0.5, 0.25, 0.25);

    [Fact]
    public void Milestones() => Check(optimizer => lr_scheduler.MultiStepLR(optimizer, [1, 4], 0.1), 1, 0.1, 0.1, 0.1, 0.01, 0.01);

    [Fact]
    public void Exponential() => Check(optimizer => lr_scheduler.ExponentialLR(optimizer, 0.5), 1, 0.5, 0.25, 0.125);

    [Fact]
    public void AnyFunction() => Check(optimizer => lr_scheduler.LambdaLR(optimizer, epoch => 1.0 / (epoch + 1)), 1, 0.5, 1.0 / 3, 0.25);

    [Fact]
    public void CosineAnnealing() => Check(
        optimizer => lr_scheduler.CosineAnnealingLR(optimizer, 4, 0.2),
        [.. Enumerable.Range(0, 10).Select(epoch => 0.2 + 0.8 * (1 + Math.Cos(Math.PI * epoch / 4)) / 2)]);

    [Fact]
    public void OneCycle()
    {
        var rates = new double[10];
        for (var i = 0; i < 10; i++)
        {
            var (from, to, done) = i <= 2 ? (0.04, 1.0, i / 2.0) : (1.0, 4e-6, (i - 2) / 7.0);
            rates[i] = to + (from - to) / 2 * (1 + Math.Cos(Math.PI * done));
        }
        Check(optimizer => lr_scheduler.OneCycleLR(optimizer, 1, total_steps: 10), rates);
    }

    private static void Check(Func<Optimizer, lr_scheduler.LRScheduler> create, params double[] expected)
    {
        using var parameter = nn.Parameter(ones(1));
        using var optimizer = SGD([parameter], 1, momentum: 0.9);
        var schedule = create(optimizer);
        foreach (var rate in expected)
        {
            Assert.Equal(rate, optimizer.ParamGroups.Single().LearningRate, 1e-9);
            Assert.Equal(rate, schedule.get_last_lr().Single(), 1e-9);
            optimizer.step();
            schedule.step();
        }
    }
}
