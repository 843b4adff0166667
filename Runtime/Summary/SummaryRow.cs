namespace TorchDsl;

/// <summary>One layer of a <see cref="Summary"/>.</summary>
/// <param name="Name">The layer's name, such as <c>conv1</c>: the key of its weights in the state_dict.</param>
/// <param name="Layer">The layer as it would be written with every inferred size, such as <c>Conv(1, 6, 5, Padding = 2)</c>.</param>
/// <param name="OutputShape">The shape of its result, without the batch dimension.</param>
/// <param name="Parameters">The number of learnable parameters.</param>
/// <param name="Buffers">The number of elements in buffers, such as running statistics.</param>
/// <param name="MultiplyAdds">
/// Multiply-adds for a batch of one, by the convention of fvcore and torchvision: a convolution counts
/// output elements × (in channels / groups) × kernel volume, a linear map rows × in × out, attention its four
/// maps and two products, everything else 0; biases are not counted.
/// </param>
/// <param name="ReceptiveField">The receptive field along each spatial axis of the network's input; empty where the input has none.</param>
public sealed record SummaryRow(
    string Name,
    string Layer,
    Shape OutputShape,
    long Parameters,
    long Buffers,
    SymInt MultiplyAdds,
    IReadOnlyList<ReceptiveField> ReceptiveField)
{
    /// <summary>The receptive field in each of the network's inputs: empty where the layer does not depend on it.</summary>
    public IReadOnlyList<IReadOnlyList<ReceptiveField>> ReceptiveFields { get => field ?? [ReceptiveField]; init; }

    /// <summary>Whether the layer only runs in training, for a result that is null in eval.</summary>
    public bool TrainingOnly { get; init; }

    /// <summary>The number of elements that the layer's result holds, for a batch of one.</summary>
    public SymInt ActivationElements => OutputShape.Elements;
}
