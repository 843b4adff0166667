namespace TorchDsl;

/// <summary>Applies a layer or block of this network once more, with the same weights.</summary>
/// <param name="layer">The name of the layer.</param>
public sealed class ShareAttribute(string layer) : LayerAttribute
{
    /// <summary>The name of the layer whose weights are used.</summary>
    public string Layer { get; } = layer;

    /// <summary>The names of the values that the layer takes beside the current one, which is its first input.</summary>
    public string[] Inputs { get; set; } = [];
}
