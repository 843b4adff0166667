using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TorchDsl.Generator.Support;

/// <summary>Values as C# literals, the same under every culture.</summary>
internal static class Literal
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Of(double value) =>
        double.IsNaN(value) ? "double.NaN"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : WithShortExponent(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A text in a comment or a directive, which end with their line.</summary>
    public static string OnOneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));

    // 1e-6 as people write it, for 1E-06.
    private static string WithShortExponent(string number) => number.IndexOf('E') is > 0 and var e
        ? $"{number.Substring(0, e)}e{Of(long.Parse(number.Substring(e + 1), CultureInfo.InvariantCulture))}"
        : number;
}
