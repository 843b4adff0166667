using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Counts the tensors that calls leave behind.</summary>
internal static class Flatness
{
    /// <summary>Asserts that calls leave none, in train and eval, with gradients and without, inside and outside of a scope of the user's.</summary>
    /// <param name="network">The network that is called.</param>
    /// <param name="times">How often in each of these four ways.</param>
    /// <param name="call">Calls it and disposes its results.</param>
    public static void Check(nn.Module network, int times, Action call)
    {
        foreach (var training in new[] { true, false })
        {
            network.train(training);
            using var gradients = set_grad_enabled(training);
            Outside(times, call);
            Inside(times, call);
        }
    }

    private static void Outside(int times, Action call)
    {
        Collect();
        call();
        var (all, mine) = (Tensor.TotalCount, Live());
        for (var i = 0; i < times; i++)
            call();
        Assert.Equal(0, Live() - mine);
        Assert.True(Tensor.TotalCount <= all, $"{Tensor.TotalCount - all} more tensors");
    }

    private static void Inside(int times, Action call)
    {
        using var scope = NewDisposeScope();
        call();
        var (held, mine) = (scope.DisposablesCount, Live());
        for (var i = 0; i < times; i++)
            call();
        Assert.Equal((0, 0), (scope.DisposablesCount - held, Live() - mine));
    }

    // What earlier tests left, so that it does not make up for what is left here.
    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    // Of this thread, which does not count what finalizers dispose.
    private static long Live() => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
}
