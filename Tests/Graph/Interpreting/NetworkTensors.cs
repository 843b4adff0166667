using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>What a network has learned, by the keys of its state_dict. The buffers are copies, for training changes them.</summary>
internal sealed class NetworkTensors
{
    private readonly Dictionary<string, Tensor> all = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly nn.Module network;

    public NetworkTensors(nn.Module network)
    {
        this.network = network;
        foreach (var (name, parameter) in network.named_parameters())
            all.Add(name, parameter);
        foreach (var (name, buffer) in network.named_buffers())
        {
            all.Add(name, buffer.clone());
            Buffers.Add(name);
        }
    }

    /// <summary>The keys of the buffers.</summary>
    public List<string> Buffers { get; } = [];

    public IEnumerable<string> Keys => all.Keys;

    /// <summary>What no node has asked for.</summary>
    public IEnumerable<string> Untaken => all.Keys.Except(taken);

    public Tensor this[string key] => all[key];

    /// <summary>A tensor that must be there and have a shape.</summary>
    public Tensor Take(string key, long[] shape)
    {
        if (!all.TryGetValue(key, out var tensor))
            throw new InvalidOperationException($"The network has no {key}, but {string.Join(", ", all.Keys)}.");
        if (!tensor.shape.SequenceEqual(shape))
            throw new InvalidOperationException($"{key} is {string.Join('×', tensor.shape)}, not {string.Join('×', shape)}.");
        taken.Add(key);
        return tensor;
    }

    /// <summary>A module of the network, whose tensors are its own business.</summary>
    public nn.Module Module(string name)
    {
        taken.UnionWith(Of(name));
        return network.named_modules().Single(module => module.name == name).module;
    }

    /// <summary>The keys of a layer: its name, or what begins with it and a dot.</summary>
    public IEnumerable<string> Of(string name) => all.Keys.Where(key => key == name || key.StartsWith(name + ".", StringComparison.Ordinal));
}
