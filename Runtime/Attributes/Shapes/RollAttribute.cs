namespace TorchDsl;

/// <summary>
/// Moves the places along a dimension on by so many, and those beyond its end to its beginning (torch.roll, with the dimension first as in
/// all layers here). The shape stays.
/// </summary>
/// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
/// <param name="shift">By how many places; negative towards the beginning.</param>
public sealed class RollAttribute(int dim, object shift) : LayerAttribute
{
    /// <summary>The dimension.</summary>
    public int Dim { get; } = dim;

    /// <summary>By how many places; negative towards the beginning.</summary>
    public object Shift { get; } = shift;
}
