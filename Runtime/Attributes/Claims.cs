namespace TorchDsl;

/// <summary>
/// The base of all claims: attributes that stand between layers and state what must hold there. A claim is no layer;
/// where it does not hold, the build fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ClaimAttribute : Attribute
{
    private protected ClaimAttribute()
    {
    }
}

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
