using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A layer in the graph of a network.</summary>
/// <param name="Place">The index of its attribute in the spec.</param>
/// <param name="Name">The layer's name, and so the key of its weights.</param>
/// <param name="Inputs">The nodes whose results it takes.</param>
/// <param name="Fields">What its result sees of each of the network's inputs that it depends on, in their order.</param>
/// <param name="Constraints">What it asks of the network's free sizes.</param>
internal sealed record Node(
    int Place,
    string Name,
    Layer Layer,
    EquatableArray<int> Inputs,
    Shape Output,
    SymInt MultiplyAdds,
    EquatableArray<ReceptiveField> Fields,
    EquatableArray<Constraint> Constraints)
{
    /// <summary>Where the features of its result are.</summary>
    public Features Features { get; init; }

    /// <summary>Which of the network's inputs its result holds the elements of, in whatever shape; null where they are computed.</summary>
    public int? Holds { get; init; }

    /// <summary>What parameters of a block must be for the layer to be there; null where it always is.</summary>
    public SymBool? When { get; init; }

    /// <summary>Which of the values that come in is the result where the layer is not there.</summary>
    public int Kept { get; init; }

    /// <summary>Whether its result may share memory with what comes in, as it does where the layer is not there.</summary>
    public bool MayAlias => Layer.MayAlias || When is not null;

    /// <summary>The number of learnable parameters, where the layer is there.</summary>
    public SymInt Parameters => When is { } when ? SymInt.Choose(when, Layer.Parameters, 0) : Layer.Parameters;

    /// <summary>The number of elements in buffers, where the layer is there.</summary>
    public SymInt Buffers => When is { } when ? SymInt.Choose(when, Layer.Buffers, 0) : Layer.Buffers;

    /// <summary>What Tap calls its result; null where it has no name.</summary>
    public string? Tap { get; init; }
}
