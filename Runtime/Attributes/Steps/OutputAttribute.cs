namespace TorchDsl;

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
