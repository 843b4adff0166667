namespace TorchDsl;

/// <summary>x + term: one number added to every element.</summary>
/// <param name="term">The number; in a block also a parameter.</param>
public sealed class ShiftAttribute(object term) : LayerAttribute
{
    /// <summary>What is added to every element.</summary>
    public object Term { get; } = term;
}
