namespace TorchDsl;

/// <summary>
/// The receptive field of a layer's outputs along one spatial axis of the network's input, after Araujo, Norris and
/// Sim, "Computing Receptive Fields of Convolutional Neural Networks" (Distill, 2019). Output i sees the input
/// pixels from <c>Offset + i·Stride</c> to <c>Offset + i·Stride + Size − 1</c>.
/// </summary>
/// <param name="Size">How many input pixels one output sees, the largest number where outputs differ; theoretical, so it may exceed the input.</param>
/// <param name="Stride">
/// How many input pixels lie between neighbouring outputs (the jump), an average, which may be a fraction, after transposed convolution and
/// upsampling; null where outputs have no place any more, as after Flatten.
/// </param>
/// <param name="Offset">The first input pixel that output 0 sees; negative inside the padding; null where outputs have no place any more.</param>
public readonly record struct ReceptiveField(SymInt Size, double? Stride, long? Offset)
{
    private readonly SymInt? smallestSize;

    /// <summary>
    /// How many input pixels an output sees at least, 0 where some see none: after transposed convolution and upsampling it depends on the
    /// output's phase.
    /// </summary>
    public SymInt SmallestSize { get => smallestSize ?? Size; init => smallestSize = value; }
}
