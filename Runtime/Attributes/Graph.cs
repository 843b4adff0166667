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

/// <summary>Names the current value, so that <c>From</c>, <c>Add</c>, <c>Mul</c> and <c>Concat</c> can take it up later.</summary>
/// <param name="name">The name.</param>
public sealed class TapAttribute(string name) : GraphAttribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>Makes a value that <c>Tap</c> named the current one.</summary>
/// <param name="name">The name that Tap gave.</param>
public sealed class FromAttribute(string name) : GraphAttribute
{
    /// <summary>The name that Tap gave.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Begins a branch from the value that was current at the first open <c>Branch</c>. A branch without layers is the identity.
/// <c>Add</c>, <c>Mul</c> or <c>Concat</c> without names joins all open branches.
/// </summary>
public sealed class BranchAttribute : GraphAttribute;

/// <summary>
/// Gives the current value as a further result: <c>forward</c> then returns a tuple, the last value of the list first, and then
/// the values named by Output in order.
/// </summary>
/// <param name="name">The result's name, also in the tuple.</param>
public sealed class OutputAttribute(string name) : GraphAttribute
{
    /// <summary>The result's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the result is only computed in training, as auxiliary heads are; in eval it is null.</summary>
    public bool TrainingOnly { get; set; }
}

/// <summary>Adds values element by element: all open branches, or the named values and, last, the current one.</summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class AddAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>Multiplies values element by element: all open branches, or the named values and, last, the current one.</summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class MulAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>Puts values one after another along a dimension: all open branches, or the named values and, last, the current one.</summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class ConcatAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The dimension, counted without the batch; negative from the end. By default 0, the channels.</summary>
    public int Dim { get; set; }
}
