using System.Diagnostics.CodeAnalysis;

namespace TorchDsl;

/// <summary>
/// A network as a layer of this one. A block, a network whose primary constructor has parameters, gets its arguments by
/// position. Parameters that stand alone in the block's Input may be left out, all together, and are then inferred from what comes in.
/// </summary>
/// <typeparam name="TBlock">The network.</typeparam>
/// <param name="arguments">The arguments of its constructor: numbers, flags, or expressions in the parameters of this network.</param>
public sealed class UseAttribute<TBlock>(params object[] arguments) : LayerAttribute
    where TBlock : class
{
    /// <summary>The arguments of the block's constructor.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}

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
}

/// <summary>
/// Says what a module written by hand does to shapes, without the batch dimension: <c>[Shape("c h w -> 2*c h w")]</c>. On the left
/// stand names for the sizes that come in, or numbers that they must have; on the right expressions in them, separated by spaces.
/// </summary>
/// <param name="pattern">The shape that comes in, an arrow, and the shape that goes out.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShapeAttribute(string pattern) : Attribute
{
    /// <summary>The shape that comes in, an arrow, and the shape that goes out.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The number of learnable parameters, an expression in the names of the pattern. Without it none are counted.</summary>
    public string? Parameters { get; set; }

    /// <summary>The multiply-adds for a batch of one, an expression in the names of the pattern. Without it none are counted.</summary>
    public string? MultiplyAdds { get; set; }
}

/// <summary>
/// Repeats what follows, up to <see cref="EndAttribute"/>, with fresh weights each time. With a <see cref="Name"/> each copy is a group of layers:
/// <c>Repeat(2, Name = "stage")</c> makes <c>stage.0.conv1</c> and <c>stage.1.conv1</c>.
/// </summary>
/// <param name="count">How often, 1 included.</param>
public sealed class RepeatAttribute(int count) : GraphAttribute
{
    /// <summary>How often.</summary>
    public int Count { get; } = count;

    /// <summary>The name of the group of copies.</summary>
    public string? Name { get; set; }
}

/// <summary>Ends what <see cref="RepeatAttribute"/> repeats.</summary>
[SuppressMessage("Naming", "CA1716", Justification = "It closes a Repeat, and no language that has End as a keyword has a source generator.")]
public sealed class EndAttribute : GraphAttribute;

/// <summary>Applies a layer or block of this network once more, with the same weights.</summary>
/// <param name="layer">The name of the layer.</param>
public sealed class ShareAttribute(string layer) : LayerAttribute
{
    /// <summary>The name of the layer whose weights are used.</summary>
    public string Layer { get; } = layer;
}
