namespace TorchDsl.Generator.Parse;

/// <summary>An argument that is written on an attribute. What is not written is not here: defaults belong to the layer.</summary>
/// <param name="Name">The argument's name as a property, such as <c>OutChannels</c>, also where it is given by position.</param>
/// <param name="Value">Its value.</param>
/// <param name="Positional">Whether it is given to the attribute's constructor.</param>
internal sealed record Argument(string Name, Value Value, bool Positional)
{
    public override string ToString() => Positional ? Value.ToString() : $"{Name} = {Value}";
}
