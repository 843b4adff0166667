using System.Text.Json;

namespace TorchDsl;

/// <summary>The JSON of a graph, read from its beginning to its end. It knows where it stands, for the words of what is wrong.</summary>
internal ref partial struct GraphText
{
    private readonly ReadOnlySpan<byte> utf8;
    private Utf8JsonReader reader;
    private SymInt[] sizes = new SymInt[8];
    private ReadOnlySpan<byte> property;
    private string kind = "";

    public GraphText(byte[] utf8)
    {
        this.utf8 = utf8;
        reader = new(utf8);
        reader.Read();
    }

    /// <summary>The name of what is being read, once it is known.</summary>
    public string? Name { get; set; }

    /// <summary>Whether an object begins.</summary>
    public readonly bool IsObject => reader.TokenType == JsonTokenType.StartObject;

    /// <summary>Begins with an object.</summary>
    /// <param name="kind">What it is of the network.</param>
    public void Begin(string kind)
    {
        Describe(kind, null);
        if (!IsObject)
            throw Fail("is no object");
    }

    /// <summary>Says what is being read.</summary>
    public void Describe(string kind, string? name) => (this.kind, Name) = (kind, name);

    /// <summary>Goes on to the next property of the object, if there is another.</summary>
    public bool NextProperty()
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Whether this is the property's name; then goes on to its value.</summary>
    public bool Is(ReadOnlySpan<byte> name)
    {
        if (!reader.ValueTextEquals(name))
            return false;
        property = name;
        reader.Read();
        return true;
    }

    /// <summary>Leaves a property out that this version does not know.</summary>
    public void Skip() => reader.Skip();

    /// <summary>Begins with the items of a list.</summary>
    public void BeginList()
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Needs("a list");
    }

    /// <summary>Goes on to the next item of the list, if there is another.</summary>
    public bool NextItem()
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Makes sure that nothing comes behind.</summary>
    public void End() => reader.Read();
}
