using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A value that comes into a layer.</summary>
/// <param name="Node">The node whose result it is.</param>
/// <param name="Name">What a message calls it where there are several: <c>branch 2</c>, or <c>"skip"</c>.</param>
internal readonly record struct Operand(int Node, Shape Shape, ReceptiveField Field, string Name)
{
    /// <summary>Where its features are.</summary>
    public Features Features { get; init; }

    /// <summary>The place before which a layer would still change the value and nothing else; null where it has a name.</summary>
    public int? End { get; init; }
}
