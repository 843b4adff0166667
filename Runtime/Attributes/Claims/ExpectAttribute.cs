namespace TorchDsl;

/// <summary>
/// States the shape of the value here, channels first and without the batch dimension: <c>[Expect(16, 5, 5)]</c>. A size
/// that Input leaves free is stated by its name: <c>[Expect(16, "h", "w")]</c>, one that a block's parameters decide by an expression.
/// </summary>
/// <param name="shape">The sizes.</param>
public sealed class ExpectAttribute(params object[] shape) : ClaimAttribute
{
    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape { get; } = shape;
}
