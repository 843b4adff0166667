namespace TorchDsl;

/// <summary>Names the current value, so that <c>From</c>, <c>Add</c>, <c>Mul</c> and <c>Concat</c> can take it up later.</summary>
/// <param name="name">The name.</param>
public sealed class TapAttribute(string name) : GraphAttribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
