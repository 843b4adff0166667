using System.Globalization;
using System.Text;

namespace TorchDsl;

/// <summary>The letters that texts in JSON are made of.</summary>
internal sealed partial class GraphText
{
    // Whether there are escapes in it.
    private bool SkipString()
    {
        var isEscaped = false;
        if (Here != '"')
            throw Broken();
        while (true)
        {
            at++;
            var here = Here;
            if (here < ' ')
                throw Broken();
            if (here == '\\')
            {
                isEscaped = true;
                SkipEscape();
            }

            if (here == '"')
            {
                at++;
                return isEscaped;
            }
        }
    }

    // To the last letter of it.
    private void SkipEscape()
    {
        at++;
        var isCode = Here == 'u';
        if (!isCode && !"\"\\/bfnrt".Contains(Here))
            throw Broken();
        for (var i = 0; i < 4 && isCode; i++)
        {
            at++;
            if (!char.IsAsciiHexDigit(Here))
                throw Broken();
        }
    }

    private string Unescape(int start, int length)
    {
        var text = new StringBuilder();
        for (var i = start; i < start + length; i++)
        {
            var letter = json[i];
            if (letter == '\\')
            {
                letter = json[++i] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => (char)int.Parse(json.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                    var itself => itself,
                };
                i += json[i] == 'u' ? 4 : 0;
            }

            text.Append(letter);
        }

        return text.ToString();
    }
}
