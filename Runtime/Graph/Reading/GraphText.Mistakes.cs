namespace TorchDsl;

/// <summary>What is wrong with the JSON of a graph, and where.</summary>
internal sealed partial class GraphText
{
    private string kind = "";
    private string? name;

    /// <summary>Says what part of the network is being read, and its name where that is known.</summary>
    public void Describe(string part, string? itsName) => (kind, name) = (part, itsName);

    /// <summary>Begins with the properties of a part of the network.</summary>
    public void BeginPart(string part)
    {
        Describe(part, null);
        if (!Begin('{'))
            throw Fail("is no object");
    }

    public FormatException Needs(string what) => Fail($"needs {what} in {PropertyName}");

    public FormatException Missing(string what) => Fail($"has no {what}");

    public FormatException Fail(string what) =>
        new($"This is no network's graph. In line {Line()}, the {kind} {(name is null ? "" : $"\"{name}\" ")}{what}.");

    private FormatException Broken()
    {
        var found = at < json.Length ? $"there is {json[at]} where it cannot be" : "the text ends in the middle";
        return new($"This is no JSON, so no network's graph either: in line {Line()}, {found}.");
    }

    private int Line()
    {
        var line = 1;
        for (var i = 0; i < at; i++)
            line += json[i] == '\n' ? 1 : 0;
        return line;
    }
}
