using System.Text;

namespace TorchDsl.Generator.Emit;

/// <summary>Writes indented lines and blocks in braces.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    /// <summary>Writes items with commas between, several to a line.</summary>
    public void List(string before, IEnumerable<string> items, string after)
    {
        const int width = 120;
        var line = new StringBuilder(before);
        var separator = "";
        foreach (var item in items)
        {
            if (separator.Length > 0 && line.Length + item.Length > width)
            {
                Line(line.Append(',').ToString());
                line.Clear().Append(' ', 4);
                separator = "";
            }

            line.Append(separator).Append(item);
            separator = ", ";
        }

        Line(line.Append(after).ToString());
    }

    public void Summary(string content) => Line($"/// <summary>{content}</summary>");

    /// <summary>Opens a block; disposing it closes it.</summary>
    public Block Begin(string header)
    {
        Line(header);
        Open();
        return new Block(this);
    }

    public void Open()
    {
        Line("{");
        depth++;
    }

    public void Close()
    {
        depth--;
        Line("}");
    }

    public override string ToString() => text.ToString();

    public readonly struct Block(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
