using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Counts the tensors that calls leave behind.</summary>
internal static class Flatness
{
    /// <summary>Collects what earlier tests left, so that it does not make up for what is left now.</summary>
    public static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

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
        call();
        var (all, mine) = (Tensor.TotalCount, LiveTensors.Count);
        for (var i = 0; i < times; i++)
            call();
        Assert.Equal(0, LiveTensors.Count - mine);
        Assert.True(Tensor.TotalCount <= all, $"{Tensor.TotalCount - all} more tensors");
    }

    private static void Inside(int times, Action call)
    {
        using var scope = NewDisposeScope();
        call();
        var (held, mine) = (scope.DisposablesCount, LiveTensors.Count);
        for (var i = 0; i < times; i++)
            call();
        Assert.Equal((0, 0), (scope.DisposablesCount - held, LiveTensors.Count - mine));
    }
}
