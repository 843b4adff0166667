namespace TorchDsl;

/// <summary>An activation by its name: in a block mostly a parameter, <c>Activate(nameof(act))</c>, of the type <see cref="Activation"/>.</summary>
/// <param name="function">The activation, or the name of a parameter that is one.</param>
public sealed class ActivateAttribute(object function) : LayerAttribute
{
    /// <summary>The activation, or the name of a parameter that is one.</summary>
    public object Function { get; } = function;
}
