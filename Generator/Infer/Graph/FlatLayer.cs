using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A layer of a network or of a block in it.</summary>
/// <param name="Name">Its name in the whole network.</param>
/// <param name="Block">The name of the innermost block that it is in; empty outside of blocks.</param>
/// <param name="Inputs">The layers whose results it takes, by their indexes in the whole network.</param>
/// <param name="WeightsOf">The layer whose weights it uses; null for one that has its own, or none.</param>
/// <param name="TrainingOnly">Whether it only runs in training.</param>
internal sealed record FlatLayer(string Name, Node Node, string Block, EquatableArray<int> Inputs, int? WeightsOf, bool TrainingOnly)
{
    /// <summary>The parameters that are its own.</summary>
    public SymInt Parameters => WeightsOf is null ? Node.Layer.Parameters : 0;

    /// <summary>The elements in buffers that are its own.</summary>
    public SymInt Buffers => WeightsOf is null ? Node.Layer.Buffers : 0;
}

/// <summary>A use of a block.</summary>
/// <param name="Name">Its name in the whole network.</param>
/// <param name="First">Its first layer.</param>
/// <param name="Count">How many layers it has.</param>
/// <param name="Result">The layer whose result is the block's.</param>
/// <param name="WeightsOf">The name of the block whose weights it uses; null for one that has its own.</param>
internal sealed record FlatBlock(string Name, Layer Layer, int First, int Count, int Result, string? WeightsOf);
