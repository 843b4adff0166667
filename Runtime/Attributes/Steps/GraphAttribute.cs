namespace TorchDsl;

/// <summary>
/// The base of the attributes that say how values flow. A list of layers has a current value, which each layer takes
/// and replaces; these name it, go back to a named one, or part it into branches. They are no layers and have no weights.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class GraphAttribute : Attribute
{
    private protected GraphAttribute()
    {
    }
}
