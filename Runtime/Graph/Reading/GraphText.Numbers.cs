using System.Globalization;

namespace TorchDsl;

/// <summary>Numbers in JSON.</summary>
internal sealed partial class GraphText
{
    /// <summary>Whether the next value is a number.</summary>
    public bool IsNumber => Peek() is '-' or (>= '0' and <= '9');

    /// <summary>Reads a whole number of 64 bits, if it is one.</summary>
    public bool TryWhole(out long number)
    {
        number = 0;
        if (!IsNumber)
            return false;
        var start = at;
        var isNegative = Here == '-';
        if (isNegative)
            at++;
        var (first, digits) = (Here, at);
        var isWhole = first is >= '0' and <= '9';
        while (isWhole && Here is >= '0' and <= '9' and var letter)
        {
            var digit = letter - '0';
            isWhole = number <= (long.MaxValue - digit) / 10;
            number = (number * 10) + digit;
            at++;
        }

        isWhole &= Here is not ('.' or 'e' or 'E') && (first != '0' || at == digits + 1);
        if (isNegative)
            number = -number;
        if (!isWhole)
            at = start;
        return isWhole;
    }

    /// <summary>Reads a number.</summary>
    public double Real()
    {
        var start = at;
        SkipNumber();
        return double.Parse(json.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private void SkipNumber()
    {
        if (Here == '-')
            at++;
        if (Here == '0')
            at++;
        else
            SkipDigits();
        if (Here == '.')
        {
            at++;
            SkipDigits();
        }

        if (Here is not ('e' or 'E'))
            return;
        at++;
        if (Here is '+' or '-')
            at++;
        SkipDigits();
    }

    private void SkipDigits()
    {
        if (!char.IsAsciiDigit(Here))
            throw Broken();
        while (char.IsAsciiDigit(Here))
            at++;
    }
}
