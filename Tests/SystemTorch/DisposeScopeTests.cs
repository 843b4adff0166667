using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

public sealed class DisposeScopeTests
{
    [Fact]
    public void AScopeDisposesWhatWasMadeInIt()
    {
        Tensor inner, kept, manual;
        using var before = ones(1);
        using (var scope = NewDisposeScope())
        {
            Assert.Same(scope, CurrentDisposeScope);
            inner = ones(2);
            manual = ones(2);
            kept = (inner + 1).MoveToOuterDisposeScope();
            manual.Dispose();
            Assert.Equal(1, scope.DisposablesCount);
            Assert.True(scope.Contains(inner));
        }
        Assert.True(inner.IsInvalid);
        Assert.False(kept.IsInvalid);
        Assert.False(before.IsInvalid);
        Assert.Null(CurrentDisposeScope);
        kept.Dispose();
    }

    [Fact]
    public void ScopesNest()
    {
        Tensor moved, detached;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                moved = ones(2).MoveToOuterDisposeScope();
                detached = ones(2).DetachFromDisposeScope();
            }
            Assert.False(moved.IsInvalid);
        }
        Assert.True(moved.IsInvalid);
        Assert.False(detached.IsInvalid);
        detached.Dispose();
    }

    [Fact]
    public void TensorsAreHandedOverAndTakenIn()
    {
        var outside = ones(1);
        using var outer = NewDisposeScope();
        using (var inner = NewDisposeScope())
        {
            inner.Attach(outside);
            var (a, b) = inner.MoveToOuter(ones(1), ones(1));
            Assert.Equal(2, outer.DisposablesCount);
            var c = inner.MoveToOther(outer, ones(1));
            var d = inner.Detach(ones(1));
            Assert.Equal([1, 3], new[] { inner, outer }.Select(scope => scope.DisposablesCount));
            inner.DisposeEverythingBut(c);
            Assert.False(d.IsInvalid);
            d.Dispose();
        }
        Assert.True(outside.IsInvalid);
        outer.DisposeEverything();
        Assert.Equal(0, outer.DisposablesCount);
    }

    [Fact]
    public void AWrappedExpressionLeavesItsResultOnly()
    {
        DisposeScopeManager.Statistics.Reset();
        using var result = WrappedTensorDisposeScope(() => (ones(2) + 1) * 3);
        Assert.Equal(12, result.sum().ToSingle());
        Assert.Equal(2, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void StatisticsCountWhatHappens()
    {
        DisposeScopeManager.Statistics.Reset();
        using (NewDisposeScope())
        {
            _ = ones(1);
            ones(1).DetachFromDisposeScope().Dispose();
        }
        ones(1).Dispose();
        var statistics = DisposeScopeManager.Statistics;
        Assert.Equal(2, statistics.CreatedInScopeCount);
        Assert.Equal(1, statistics.CreatedOutsideScopeCount);
        Assert.Equal(1, statistics.DetachedFromScopeCount);
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void AScopeBelongsToItsThread()
    {
        using var scope = NewDisposeScope();
        Tensor? elsewhere = null;
        var thread = new Thread(() => elsewhere = ones(1));
        thread.Start();
        thread.Join();
        Assert.False(scope.Contains(elsewhere!));
        elsewhere!.Dispose();
    }
}
