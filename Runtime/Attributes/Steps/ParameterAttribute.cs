namespace TorchDsl;

/// <summary>
/// A learned value (PyTorch's Parameter), the same for all samples, which <c>From</c> and the joins take up by its name:
/// <c>Parameter("query", 100, 256)</c>. The name is its key in the state_dict. The current value stays.
/// </summary>
/// <param name="name">The name.</param>
/// <param name="shape">Its shape, without the batch, over which it is expanded.</param>
public sealed class ParameterAttribute(string name, params object[] shape) : GraphAttribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape { get; } = shape;

    /// <summary>What every element begins with: 1 for ones. By default 0.</summary>
    public object Init { get; set; } = 0.0;

    /// <summary>The deviation of the normal distribution around <see cref="Init"/> that elements begin with, at least 0. By default 0.</summary>
    public object Std { get; set; } = 0.0;
}
