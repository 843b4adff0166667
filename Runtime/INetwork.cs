namespace TorchDsl;

/// <summary>What the compiler knows of a network, for generic code: <c>TNetwork.Graph</c> and <c>TNetwork.Summary</c>.</summary>
/// <typeparam name="TSelf">The network.</typeparam>
public interface INetwork<TSelf>
    where TSelf : INetwork<TSelf>
{
    /// <summary>The network as data: what it computes, node by node, with every setting, shape and cost.</summary>
    static abstract NetworkGraph Graph { get; }

    /// <summary>The network's layers, with shapes, parameters, multiply-adds and receptive fields.</summary>
    static abstract Summary Summary { get; }
}
