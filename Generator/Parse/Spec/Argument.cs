namespace TorchDsl.Generator.Parse.Spec;

/// <summary>An argument that is written on an attribute. What is not written is not here: defaults belong to the layer.</summary>
/// <param name="Name">The argument's name as a property, such as <c>OutChannels</c>, also where it is given by position.</param>
/// <param name="Value">Its value.</param>
/// <param name="Place">How it is given.</param>
internal sealed record Argument(string Name, Value Value, Place Place)
{
    public override string ToString() => Place switch
    {
        Place.Name => $"{Name} = {Value}",
        Place.Params when Value is Value.List list => string.Join(", ", list.Items),
        _ => Value.ToString(),
    };
}

/// <summary>How an argument is given to an attribute.</summary>
internal enum Place
{
    /// <summary>To the constructor.</summary>
    Position,

    /// <summary>To the constructor, as the elements of a params array.</summary>
    Params,

    /// <summary>To a property.</summary>
    Name,
}
