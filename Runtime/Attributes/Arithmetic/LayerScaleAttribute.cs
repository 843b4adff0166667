namespace TorchDsl;

/// <summary>
/// x·γ with a learned factor γ for each channel or feature, small at the beginning, so that a residual branch starts near the identity
/// (CaiT, ConvNeXt; Touvron et al., 2021). Its key in the state_dict is the layer's name itself.
/// </summary>
/// <param name="init">What every factor begins with. By default 1e-6.</param>
public sealed class LayerScaleAttribute(object? init = null) : LayerAttribute
{
    /// <summary>What every factor begins with. By default 1e-6.</summary>
    public object Init { get; } = init ?? 1e-6;

    /// <summary>
    /// The dimension of the features, as in PyTorch: 1 is the first after the batch; negative from the end. By default the one that holds them,
    /// as the layers before state it: the last after Linear, LSTM and the like, else 1, the channels.
    /// </summary>
    public int Dim { get; set; } = 1;
}
