using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A value that comes into a layer.</summary>
/// <param name="Node">The node whose result it is.</param>
/// <param name="Fields">What it sees of each of the network's inputs that it depends on, in their order.</param>
/// <param name="Name">What a message calls it where there are several: <c>branch 2</c>, or <c>"skip"</c>.</param>
internal readonly record struct Operand(int Node, Shape Shape, EquatableArray<ReceptiveField> Fields, string Name)
{
    /// <summary>Where its features are.</summary>
    public Features Features { get; init; }

    /// <summary>Whether it is an input of the network itself, and not only of a block.</summary>
    public bool IsInput { get; init; }

    /// <summary>Which of the network's inputs it holds the elements of, in whatever shape; null where they are computed.</summary>
    public int? Holds { get; init; }

    /// <summary>The value where a test holds.</summary>
    public Operand Where(SymBool test) => test.IsOpen ? this with { Shape = new(Shape.Dims.Select(size => size.Where(test)).ToEquatableArray()) } : this;

    /// <summary>The value as any turn of a repetition has it, of which nothing is known but the shape.</summary>
    public Operand OfUnknownPlace() => this with { Fields = Loop.Unknown(Fields, Shape), IsInput = false, Holds = null };

    /// <summary>The place before which a layer would still change the value and nothing else; null where it has a name.</summary>
    public int? End { get; init; }
}
