namespace TorchDsl;

/// <summary>Deals the channels out in turn, so that each new group has some of every old one (PyTorch's ChannelShuffle; Zhang et al., 2017).</summary>
/// <param name="groups">The number of groups; it divides the channels.</param>
public sealed class ChannelShuffleAttribute(object groups) : LayerAttribute
{
    /// <summary>The number of groups.</summary>
    public object Groups { get; } = groups;
}
