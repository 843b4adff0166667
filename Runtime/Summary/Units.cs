using System.Globalization;

namespace TorchDsl;

/// <summary>Counts and bytes as people read them.</summary>
internal static class Units
{
    private static readonly string[] Prefixes = ["", "K", "M", "G", "T", "P", "E"];

    /// <summary>A count with a unit: 1,814,083,944 is 1.81G. Below 10,000 it is written out.</summary>
    public static string Short(long count)
    {
        if (Math.Abs((double)count) < 10_000)
            return count.ToString("N0", CultureInfo.InvariantCulture);
        var (value, prefix) = Scaled(count, 1000);
        return Digits(value) + prefix;
    }

    /// <summary>Bytes with a unit, of 1,000 each: 46.8 MB.</summary>
    public static string Bytes(long bytes)
    {
        var (value, prefix) = Scaled(bytes, 1000);
        return $"{(prefix.Length == 0 ? value.ToString("N0", CultureInfo.InvariantCulture) : Digits(value))} {(prefix == "K" ? "k" : prefix)}B";
    }

    private static (double Value, string Prefix) Scaled(double value, double step)
    {
        var place = 0;
        for (; Math.Abs(value) >= step && place < Prefixes.Length - 1; place++)
            value /= step;
        // 999.6 is shown as 1,000 of the smaller unit otherwise.
        return Math.Abs(value) >= 999.5 && place < Prefixes.Length - 1 ? (value / step, Prefixes[place + 1]) : (value, Prefixes[place]);
    }

    private static string Digits(double value) =>
        value.ToString(Math.Abs(value) < 9.995 ? "0.00" : Math.Abs(value) < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
