namespace TorchDsl.Generated;

/// <summary>An input in messages: the only one is an input, and one of several has a name.</summary>
/// <param name="parameter">The parameter of <c>forward</c>, as C# has it.</param>
internal readonly struct DoorInput(string parameter)
{
    /// <summary>Its name, by which code reaches it.</summary>
    public string Name => parameter.TrimStart('@');

    /// <summary>The input that came.</summary>
    public string The => Name == "input" ? "the input" : Name;

    public override string ToString() => Name == "input" ? "an input" : Name;
}
