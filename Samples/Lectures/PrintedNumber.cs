using System.Globalization;
using System.Text.RegularExpressions;

namespace TorchDsl.Samples.Lectures;

/// <summary>
/// What lecture notes print: whole numbers, which are exact; numbers with decimals or a unit, <c>27.55 million</c>, cut or rounded to their last
/// digit; "about", which is a tenth more or less; "below"; and products, <c>28·28·5·5·1</c>.
/// </summary>
internal static partial class PrintedNumber
{
    private const double About = 0.1;

    /// <summary>Whether what is printed is what was computed. Texts agree where they are equal.</summary>
    public static bool Agrees(string printed, string computed)
    {
        if (Pattern().Match(printed) is not { Success: true } match || !double.TryParse(computed, CultureInfo.InvariantCulture, out var actual))
            return printed == computed;
        var (value, lastDigit) = Value(match.Groups["number"].Value);
        if (match.Groups["unit"].Value is { Length: > 0 } unit)
            (value, lastDigit) = (value * Scale(unit), lastDigit * Scale(unit));
        return match.Groups["word"].Value switch
        {
            "about " => Math.Abs(actual - value) <= About * value,
            "below " => actual < value,
            _ when lastDigit is 1 && match.Groups["word"].Length == 0 => actual == value,
            _ => Math.Abs(actual - value) < lastDigit,
        };
    }

    // Factors, and the last digit of the first of them in the product.
    private static (double Value, double LastDigit) Value(string product)
    {
        var factors = product.Split('·');
        var decimals = factors[0].IndexOf('.') is >= 0 and var point ? factors[0].Length - point - 1 : 0;
        var others = factors.Skip(1).Select(Factor).Aggregate(1.0, (all, one) => all * one);
        var isRounded = decimals > 0 || product.Contains('^');
        return (Factor(factors[0]) * others, isRounded ? Math.Pow(10, -decimals) * others : 1);
    }

    private static double Factor(string text) => text.Split('^') is [var number, var power]
        ? Math.Pow(double.Parse(number, CultureInfo.InvariantCulture), double.Parse(power, CultureInfo.InvariantCulture))
        : double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static double Scale(string unit) => unit == "thousand" ? 1e3 : 1e6;

    [GeneratedRegex(@"^(?<word>about |below |≈ )?(?<number>[0-9][0-9,.]*(\^[0-9]+)?(·[0-9][0-9,]*(\^[0-9]+)?)*)( (?<unit>thousand|million))?$")]
    private static partial Regex Pattern();
}
