namespace TorchDsl;

/// <summary>
/// Subtracts a value from another, element by element: the second branch from the first, or the current value from the named one, for the
/// current value is always the last: <c>Sub("x")</c> is x minus the current value.
/// </summary>
/// <param name="names">One name that Tap gave; none for two open branches.</param>
public sealed class SubAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The name that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
