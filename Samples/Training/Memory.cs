using System.Diagnostics;

namespace TorchDsl.Samples.Training;

/// <summary>The physical memory of this process, for readers.</summary>
internal static class Memory
{
    public static string Now => Megabytes(Environment.WorkingSet);

    public static string Peak
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            // Not every system keeps a peak.
            return Megabytes(Math.Max(process.PeakWorkingSet64, process.WorkingSet64));
        }
    }

    private static string Megabytes(long bytes) => $"{bytes / 1e6:N0} MB";
}
