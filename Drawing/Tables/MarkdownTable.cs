using System.Text;
using TorchDsl.Model;

namespace TorchDsl.Tables;

/// <summary>Writes the table in GitHub's Markdown.</summary>
internal static class MarkdownTable
{
    private const string Special = "\\`*_{}[]()<>#+-.!|~&:@$=\"'";

    public static string Of(NetworkView network)
    {
        var text = new StringBuilder($"## {Escape(network.Name)}\n\n{Escape(network.Title)}\n\n");
        var columns = Column.Of(network);
        Line(text, columns.Select(column => Escape(column.Title)));
        Line(text, columns.Select(column => column.IsNumber ? "--:" : ":--"));
        foreach (var node in network.Nodes)
            Line(text, columns.Select(column => Escape(column.Text(node))));
        text.Append('\n').AppendJoin(", ", network.Totals.Select(total => $"**{Escape(total.Value)}** {Escape(total.Label)}")).Append(".\n");
        if (network.Smallest is { } smallest)
            text.Append($"\nThe smallest input is {Escape(smallest)}.\n");
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A letter with a backslash before it is itself; brackets of tags are entities, for those who put HTML through. Where a dot or a minus
    // makes no list and no link, it is left as it is read.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isPlain = text[i] is '.' or '-' or '(' or ')' or '=' or ':' or '+' or '"' or '\'' && !IsAddress(text, i);
            escaped.Append(text[i] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when isPlain => text[i].ToString(),
                _ when Special.Contains(text[i]) => $"\\{text[i]}",
                _ => text[i].ToString(),
            });
        }

        return escaped.ToString();
    }

    // GitHub makes links of bare addresses: https://…, www.…
    private static bool IsAddress(string text, int place) =>
        (text[place] == ':' && place + 1 < text.Length && text[place + 1] == '/')
        || (text[place] == '.' && place >= 3 && text[(place - 3)..place].Equals("www", StringComparison.OrdinalIgnoreCase));
}
