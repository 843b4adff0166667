namespace TorchDsl.Generator.Support;

/// <summary>Arithmetic of whole numbers.</summary>
internal static class Numbers
{
    /// <summary>The greatest common divisor.</summary>
    public static long Gcd(long left, long right) => right == 0 ? left : Gcd(right, left % right);
}
