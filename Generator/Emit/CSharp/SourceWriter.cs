using System.Text;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>Writes indented lines and blocks in braces. A blank line parts two lines: none stands beside a brace or another.</summary>
internal sealed class SourceWriter
{
    /// <summary>How many spaces a block is indented.</summary>
    public const int Indent = 4;

    private static readonly string Generator =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"TorchDsl\", \"{typeof(SourceWriter).Assembly.GetName().Version.ToString(3)}\")]";

    private readonly StringBuilder text = new();
    private int depth;
    private bool isParted;

    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            isParted = true;
            return;
        }

        if (isParted)
            text.Append('\n');
        isParted = false;
        text.Append(' ', depth * Indent).Append(line).Append('\n');
    }

    /// <summary>Writes a line of a text, where an indentation would be part of it, or cost something.</summary>
    public void FlushLeft(Action<StringBuilder> write)
    {
        write(text);
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
                line.Clear().Append(' ', Indent);
                separator = "";
            }

            line.Append(separator).Append(item);
            separator = ", ";
        }

        Line(line.Append(after).ToString());
    }

    public void Summary(string content) => Line($"/// <summary>{content}</summary>");

    /// <summary>Says that the next member is generated, for tools that measure coverage or look for public API.</summary>
    public void Generated() => Line(Generator);

    /// <summary>Opens a block; disposing it closes it.</summary>
    public Block Begin(string header)
    {
        Line(header);
        Open();
        return new Block(this);
    }

    public void Open()
    {
        isParted = false;
        Line("{");
        depth++;
    }

    public void Close()
    {
        depth--;
        isParted = false;
        Line("}");
    }

    public override string ToString() => text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Block(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
