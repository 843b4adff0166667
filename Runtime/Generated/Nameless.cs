using System.ComponentModel;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>
/// Layers with the name <c>""</c>: their weights have the keys that they have in the layer alone. TorchSharp puts the name of a module and a
/// dot before the names in it, so they are modules whose names are dots, and dots at the beginning of a name are left out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Nameless
{
    /// <summary>Names without dots at their beginning.</summary>
    /// <typeparam name="T">What has a name.</typeparam>
    /// <param name="all">What a module that has such layers gives.</param>
    public static IEnumerable<(string Name, T Value)> Of<T>(IEnumerable<(string Name, T Value)> all) => all.Select(one => (one.Name.TrimStart('.'), one.Value));

    /// <summary>The <c>state_dict</c> of a network that has such layers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Where it goes; null for a new one.</param>
    /// <param name="prefix">What all keys begin with, without the dot; null or empty for nothing.</param>
    public static Dictionary<string, Tensor> StateDict(nn.Module network, Dictionary<string, Tensor>? destination, string? prefix)
    {
        ArgumentNullException.ThrowIfNull(network);
        destination ??= [];
        var group = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
        foreach (var (name, parameter) in network.named_parameters())
            destination.TryAdd(group + name, parameter);
        foreach (var (name, buffer) in network.named_buffers(include_nonpersistent: false))
            destination.TryAdd(group + name, buffer);
        return destination;
    }

    /// <summary>What one of such layers has; null where none has it.</summary>
    /// <typeparam name="T">What is looked for.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="find">Looks for it in a layer.</param>
    public static T? Find<T>(nn.Module network, Func<nn.Module, T?> find)
        where T : Tensor
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.named_children().Where(child => child.name.All(letter => letter == '.')).Select(child => find(child.module))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>Registers such a layer, which TorchSharp refuses to do.</summary>
    internal static void Register(OrderedDict<string, nn.Module> modules, nn.Module layer)
    {
        var name = "";
        while (modules.ContainsKey(name))
            name += '.';
        modules.Add(name, layer);
    }
}
