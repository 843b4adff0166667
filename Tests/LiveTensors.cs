using TorchSharp;

namespace TorchDsl.Tests;

/// <summary>The tensors of this thread, so that no finalizer makes up for what is forgotten.</summary>
internal static class LiveTensors
{
    public static long Count => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
}
