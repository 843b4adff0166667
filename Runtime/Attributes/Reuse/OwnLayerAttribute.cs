namespace TorchDsl;

/// <summary>
/// A module written by hand as a layer: any <c>Module&lt;Tensor, Tensor&gt;</c>. Its class may say by <see cref="ShapeAttribute"/> what it
/// does to shapes; else it keeps them.
/// </summary>
/// <typeparam name="TModule">The module.</typeparam>
/// <param name="arguments">The arguments of its constructor.</param>
public sealed class LayerAttribute<TModule>(params object[] arguments) : LayerAttribute
    where TModule : class
{
    /// <summary>The arguments of the module's constructor.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The names of the values that the module takes beside the current one, which is its first input.</summary>
    public string[] Inputs { get; set; } = [];
}
