namespace TorchDsl;

/// <summary>
/// A network as a layer of this one. A block, a network whose primary constructor has parameters, gets its arguments by
/// position, then by name in a text, as <c>"stride: 2"</c>. Parameters that stand alone in the block's Input may be left out, all together,
/// and are then inferred from what comes in.
/// </summary>
/// <typeparam name="TBlock">The network.</typeparam>
/// <param name="arguments">The arguments of its constructor: numbers, flags, or expressions in the parameters of this network.</param>
public sealed class UseAttribute<TBlock>(params object[] arguments) : LayerAttribute
    where TBlock : class
{
    /// <summary>The arguments of the block's constructor.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The names of the values that the network takes beside the current one, which is its first input.</summary>
    public string[] Inputs { get; set; } = [];
}
