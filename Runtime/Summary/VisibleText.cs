using System.Globalization;
using System.Text;

namespace TorchDsl;

/// <summary>Text in which everything is seen: what has no picture of its own, or turns the text around it, is written by its number.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~' or '×' or '→' or '·'))
            return text;
        var seen = new StringBuilder();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // A half of a surrogate pair is no letter, and no XML.
            var isLetter = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isLetter && !IsUnseen(rune))
                seen.Append(rest[..length]);
            else
                seen.Append(isLetter ? $"\\u{{{rune.Value:X4}}}" : $"\\u{{{(int)rest[0]:X4}}}");
            rest = rest[length..];
        }

        return seen.ToString();
    }

    /// <summary>As much of a text as fits where there is little room.</summary>
    public static string Short(string text)
    {
        const int most = 80;
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)].TrimEnd() + "…";
    }

    private static bool IsUnseen(Rune rune) => rune.Value is 0xFFFE or 0xFFFF || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
