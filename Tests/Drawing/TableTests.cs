using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Drawing;

/// <summary>Markdown and CSV have the summary's rows.</summary>
public class TableTests
{
    [Fact]
    public void Markdown_has_a_row_for_each_layer_and_the_totals()
    {
        var lines = LeNet5.Graph.ToMarkdown().Split('\n');
        Assert.Equal("## LeNet5", lines[0]);
        Assert.Contains("| conv1 | Conv(1, 6, 5, Padding = 2) | 6×28×28 | 156 | 117,600 | 4,704 | 5 | 1 | -2 |", lines);
        Assert.Contains(
            "**61,706** parameters, **416,520** multiply-adds, **26,656** bytes at once in inference, for one sample, "
                + "**32,336** bytes kept for the backward pass.",
            lines);
        Assert.Equal(LeNet5.Graph.Nodes.Count + 2, lines.Count(line => line.StartsWith('|')));
    }

    [Fact]
    public void Hostile_names_stay_in_their_cells_of_Markdown()
    {
        var lines = DrawnGraphs.HostileGraph().ToMarkdown().Split('\n').Where(line => line.StartsWith('|')).ToList();
        Assert.Equal(DrawnGraphs.HostileNames.Length + 4, lines.Count);
        // A bar, a tag or a backtick that no backslash stands before would end the cell, or mean something.
        Assert.All(lines, line => Assert.Equal(10, Bars(line)));
        Assert.All(lines, line => Assert.DoesNotMatch(@"[<>\u202A-\u202E\u2066-\u2069\u0000-\u001F]|(?<!\\)(\\\\)*[`*]", line));
        Assert.Contains(lines, line => line.Contains("&lt;/script&gt;", StringComparison.Ordinal) && line.Contains("u\\{202E\\}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("中文🙂", StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_has_exact_numbers()
    {
        var rows = Csv(LeNet5.Graph.ToCsv());
        Assert.Equal("name,layer,output,parameters,multiply-adds,activations,receptive field,stride,offset", string.Join(',', rows[0]));
        Assert.Equal(["conv1", "Conv(1, 6, 5, Padding = 2)", "6×28×28", "156", "117600", "4704", "5", "1", "-2"], rows[2]);
        Assert.Equal(LeNet5.Graph.Nodes.Count + 1, rows.Count);
    }

    [Fact]
    public void Hostile_names_stay_in_their_cells_of_Csv()
    {
        var rows = Csv(DrawnGraphs.HostileGraph().ToCsv());
        Assert.Equal(DrawnGraphs.HostileNames.Length + 3, rows.Count);
        Assert.All(rows, row => Assert.Equal(9, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch(@"^[=+@]|^-\D|[\u0000-\u001F]", cell));
        Assert.Contains(rows, row => row[0].Contains("</script>", StringComparison.Ordinal) && row[0].Contains("\"'`|", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "'=1+2");
    }

    [Fact]
    public void Ten_thousand_layers_have_ten_thousand_rows()
    {
        var graph = DrawnGraphs.Chain(10_000);
        Assert.Equal(10_002, Csv(graph.ToCsv()).Count);
        Assert.Equal(10_003, graph.ToMarkdown().Split('\n').Count(line => line.StartsWith('|')));
    }

    private static int Bars(string line) => line.Where((letter, i) => letter == '|' && (i == 0 || !IsEscaped(line, i))).Count();

    private static bool IsEscaped(string line, int place)
    {
        var backslashes = 0;
        while (place > backslashes && line[place - 1 - backslashes] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }

    // RFC 4180, read letter by letter.
    private static List<string[]> Csv(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (text[i] == ',' && !isQuoted)
                Next();
            else if (text[i] == '\r' && text[i + 1] == '\n' && !isQuoted)
            {
                Next();
                rows.Add([.. row]);
                row.Clear();
                i++;
            }
            else
                cell.Append(text[i]);
        }

        Assert.False(isQuoted);
        Assert.Empty(row);
        return rows;

        void Next()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
