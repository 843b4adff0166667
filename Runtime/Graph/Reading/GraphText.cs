namespace TorchDsl;

/// <summary>
/// The JSON of a graph, read from its beginning to its end. This is by hand, and on purpose: until System.Text.Json's reader has read its first
/// word, the runtime has compiled for longer than a large network takes here.
/// </summary>
internal sealed partial class GraphText(string json)
{
    private readonly string json = json;
    private int at;
    // The bracket that was read last: where it opens, no comma comes next.
    private char bracket;
    private int nameStart;
    private int nameLength;
    // The name of the property, where it is not written as it is.
    private string? escapedName;

    /// <summary>The name of the property that was read last.</summary>
    public string PropertyName => escapedName ?? json.Substring(nameStart, nameLength);

    public string Json => json;

    private char Here => at < json.Length ? json[at] : '\0';

    /// <summary>The settings of a node, which stand somewhere in the text.</summary>
    public static GraphText At(string json, int start) => new(json) { at = start };

    /// <summary>The character that the next value begins with; none where the text is at its end.</summary>
    public char Peek()
    {
        var here = Here;
        while (here is ' ' or '\n' or '\r' or '\t')
        {
            at++;
            here = Here;
        }

        return here;
    }

    /// <summary>Begins with the properties of an object or the items of a list, if it is one.</summary>
    /// <param name="open">The bracket of an object or of a list.</param>
    public bool Begin(char open)
    {
        if (Peek() != open)
            return false;
        at++;
        bracket = open;
        return true;
    }

    /// <summary>Goes on to the list's next item, if there is another.</summary>
    public bool NextItem() => Next('[', ']');

    /// <summary>Goes on to the value of the object's next property, if there is another.</summary>
    public bool NextProperty()
    {
        if (!Next('{', '}'))
            return false;
        nameStart = at + 1;
        var isEscaped = SkipString();
        nameLength = at - 1 - nameStart;
        escapedName = isEscaped ? Unescape(nameStart, nameLength) : null;
        if (Peek() != ':')
            throw Broken();
        at++;
        return true;
    }

    /// <summary>Whether the property has a name.</summary>
    public bool Is(string name) => escapedName is null
        ? nameLength == name.Length && json.AsSpan(nameStart, nameLength).SequenceEqual(name)
        : escapedName == name;

    /// <summary>Makes sure that nothing comes behind.</summary>
    public void End()
    {
        if (Peek() != '\0' || at < json.Length)
            throw Broken();
    }

    private bool Next(char open, char close)
    {
        var (isFirst, next) = (bracket == open, Peek());
        bracket = close;
        if (next == close)
        {
            at++;
            return false;
        }

        if (isFirst)
            return true;
        if (next != ',')
            throw Broken();
        at++;
        return Peek() != close ? true : throw Broken();
    }
}
