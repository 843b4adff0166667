namespace TorchDsl;

/// <summary>
/// The shape that the network takes, channels first and without the batch dimension: <c>[Input(3, 224, 224)]</c>.
/// Its rank picks the dimension of every layer: C×L is 1-D, C×H×W 2-D, C×D×H×W 3-D; a single number is a count of features.
/// A name leaves a size free: <c>[Input(3, "h", "w")]</c>; in a block, a parameter's name or an expression in parameters is that size.
/// </summary>
/// <param name="shape">The sizes: numbers, expressions in a block's parameters, or names for sizes that are free.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(params object[] shape) : Attribute
{
    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape { get; } = shape;

    /// <summary>
    /// The name of the parameter of <c>forward</c>, and of the value for <c>From</c>, <c>Add</c>, <c>Mul</c> and <c>Concat</c>. Where several
    /// inputs stand at the beginning, each has one, and the first is the value that the first layer takes.
    /// </summary>
    public string? Name { get; set; }
}
