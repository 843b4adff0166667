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
