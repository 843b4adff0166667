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
