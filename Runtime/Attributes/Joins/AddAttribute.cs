namespace TorchDsl;

/// <summary>Adds values element by element: all open branches, or the named values and, last, the current one.</summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class AddAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
