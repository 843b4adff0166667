using System.ComponentModel;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>Takes the layers of a network that is being created.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleRegistry
{
    private readonly Action<string, nn.Module, string> register;

    internal ModuleRegistry(Action<string, nn.Module, string> register) => this.register = register;

    /// <summary>
    /// Registers a layer; a dot in its name means nested modules, so <c>"layer1.0.conv1"</c> gives PyTorch's state_dict key, and
    /// <c>""</c> the network itself.
    /// </summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="layer">The layer; null for one that a block's parameters leave out.</param>
    /// <param name="field">The field that holds it.</param>
    public void Add(string name, nn.Module? layer, [CallerArgumentExpression(nameof(layer))] string field = "")
    {
        if (layer is not null)
            register(name, layer, field.TrimStart('@'));
    }
}
