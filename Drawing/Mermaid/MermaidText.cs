using System.Text;

namespace TorchDsl.Mermaid;

/// <summary>Text in a chart's quotes: what means something to Mermaid, Markdown or HTML is an entity by its number.</summary>
internal static class MermaidText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > '~' || Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '=' or '(' or ')' or '.' or ':')
                escaped.Append(rune);
            else
                escaped.Append($"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
