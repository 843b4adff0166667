namespace TorchDsl;

/// <summary>
/// States how many pixels of the input an output sees here: <c>[ExpectReceptiveField(28)]</c>, along each axis, or
/// <c>[ExpectReceptiveField(AtLeast = 28)]</c>. In a block it is the block's own input.
/// </summary>
/// <param name="size">One number for all axes, or one for each; none where only limits are stated.</param>
public sealed class ExpectReceptiveFieldAttribute(params object[] size) : ClaimAttribute
{
    /// <summary>The size: the largest one where outputs differ.</summary>
    public IReadOnlyList<object> Size { get; } = size;

    /// <summary>The least size, along all axes.</summary>
    public object? AtLeast { get; set; }

    /// <summary>The largest size, along all axes.</summary>
    public object? AtMost { get; set; }
}
