namespace TorchDsl;

/// <summary>
/// Says what a module written by hand does to shapes, without the batch dimension: <c>[Shape("c h w -> 2*c h w")]</c>. On the left
/// stand names for the sizes that come in, or numbers that they must have; on the right expressions in them, separated by spaces.
/// </summary>
/// <param name="pattern">The shape that comes in, an arrow, and the shape that goes out.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShapeAttribute(string pattern) : Attribute
{
    /// <summary>The shape that comes in, an arrow, and the shape that goes out.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>
    /// The number of learnable parameters, an expression in the names of the pattern and of whole constants of the class, such as
    /// <c>nameof(Count)</c>. Without it none are counted.
    /// </summary>
    public string? Parameters { get; set; }

    /// <summary>The multiply-adds for a batch of one, an expression in the same names. Without it none are counted.</summary>
    public string? MultiplyAdds { get; set; }

    /// <summary>
    /// How much of its input each output depends on: <c>"everything"</c>, or null for what the pattern says: itself where the shape stays,
    /// everything where it does not. The receptive field follows from it.
    /// </summary>
    public string? Sees { get; set; }
}
