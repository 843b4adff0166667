namespace TorchDsl;

/// <summary>
/// Repeats what follows, up to <see cref="EndAttribute"/>, with fresh weights each time. With a <see cref="Name"/> each copy is a group of layers:
/// <c>Repeat(2, Name = "stage")</c> makes <c>stage.0.conv1</c> and <c>stage.1.conv1</c>. In expressions and names, <c>Turn</c> counts from 0.
/// </summary>
/// <param name="count">How often, 1 included; in a block also an expression in its parameters, and then 0 too.</param>
public sealed class RepeatAttribute(object count) : GraphAttribute
{
    /// <summary>How often.</summary>
    public object Count { get; } = count;

    /// <summary>The name of the group of copies.</summary>
    public string? Name { get; set; }
}
