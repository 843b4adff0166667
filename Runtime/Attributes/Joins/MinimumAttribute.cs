namespace TorchDsl;

/// <summary>
/// Takes the smallest of values element by element: of all open branches, or of the named values and, last, the current one. Where two are
/// equal, they share the gradient.
/// </summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class MinimumAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
