using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>How convolutions stand to their channels, and to each other.</summary>
internal static class Convolutions
{
    /// <summary>Whether each channel is by itself.</summary>
    public static bool IsDepthwise(this Conv conv) => conv.Groups is { IsFixed: true, Value: > 1 } && conv.Groups == conv.InChannels;

    /// <summary>Whether there are groups of several channels.</summary>
    public static bool IsGrouped(this Conv conv) => conv.Groups is { IsFixed: true, Value: > 1 } && conv.InChannels.IsFixed && !conv.IsDepthwise();

    /// <summary>Whether along each axis one of the kernels is 1, as in a kernel that is separated: 1×7 and 7×1.</summary>
    public static bool IsAcross(this Conv one, Conv other) =>
        Enumerable.Range(0, one.Window.Kernel.Count).All(axis => one.Window.Kernel[axis] == 1 || other.Window.Kernel[axis] == 1);

    /// <summary>The convolution after one, where the channels are by themselves up to there; and whether an activation is between.</summary>
    public static (int Node, Conv Conv, bool IsActivated)? NextConvolution(this Surroundings network, int node)
    {
        var isActivated = false;
        while (network.Next(node) is { } next)
        {
            if (network.There<Conv>(next) is { } conv)
                return (next, conv, isActivated);
            if (!Passage.KeepsChannelsApart(network[next].Layer))
                return null;
            isActivated |= Passage.IsActivation(network[next].Layer);
            node = next;
        }

        return null;
    }
}
