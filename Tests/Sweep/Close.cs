using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Numbers that are equal but for rounding.</summary>
internal static class Close
{
    /// <summary>Asserts that tensors are equal, to so many parts of the largest element.</summary>
    public static void Assert(Tensor expected, Tensor actual, double parts = 1e-5)
    {
        Xunit.Assert.Equal((expected.dtype, string.Join('×', expected.shape)), (actual.dtype, string.Join('×', actual.shape)));
        if (expected.contiguous().bytes.SequenceEqual(actual.contiguous().bytes))
            return; // the statistics of nothing among them, which are no numbers
        var (size, apart) = (expected.abs().max().to(float64).item<double>(), (expected - actual).abs().max().to(float64).item<double>());
        Xunit.Assert.True(apart <= parts * size, $"{apart} apart, where the largest is {size}");
    }
}
