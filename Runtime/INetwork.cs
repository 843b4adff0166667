namespace TorchDsl;

/// <summary>What the compiler knows of a network, for generic code: <c>TNetwork.Summary</c>.</summary>
/// <typeparam name="TSelf">The network.</typeparam>
public interface INetwork<TSelf>
    where TSelf : INetwork<TSelf>
{
    /// <summary>The network's layers, with shapes, parameters, multiply-adds and receptive fields.</summary>
    static abstract Summary Summary { get; }
}
