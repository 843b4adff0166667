using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>What layers let pass, so that what is before them still meets what is after them.</summary>
internal static class Passage
{
    /// <summary>Whether a layer is linear in eval and only lays values out otherwise.</summary>
    public static bool IsLinear(Layer layer) => layer is Identity or Flatten || IsDropout(layer);

    public static bool IsDropout(Layer layer) => layer is Dropout or SpatialDropout or AlphaDropout;

    /// <summary>Whether a layer is a function of each element by itself.</summary>
    public static bool IsActivation(Layer layer) => layer is Activation and not AlongFeatures;

    /// <summary>Whether a layer leaves each channel to itself, but for how much of it there is.</summary>
    public static bool KeepsChannelsApart(Layer layer) => layer is Identity or BatchNorm or InstanceNorm or Pooling || IsActivation(layer) || IsDropout(layer);
}
