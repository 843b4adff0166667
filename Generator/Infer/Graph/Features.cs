namespace TorchDsl.Generator.Infer.Graph;

/// <summary>Where the features, or channels, of a value are.</summary>
/// <param name="Stated">Their place in its shape, where the layers before state it; null where none does, or a person has moved them.</param>
/// <param name="Known">Their place as far as they can be followed, for the words of messages alone.</param>
internal readonly record struct Features(int? Stated, int? Known)
{
    /// <summary>What has one dimension has them there.</summary>
    public static Features Only => new(0, 0);
}
