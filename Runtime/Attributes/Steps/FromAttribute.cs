namespace TorchDsl;

/// <summary>Makes a value that <c>Tap</c> named the current one.</summary>
/// <param name="name">The name that Tap gave.</param>
public sealed class FromAttribute(string name) : GraphAttribute
{
    /// <summary>The name that Tap gave.</summary>
    public string Name { get; } = name;
}
