using System.ComponentModel;

namespace TorchDsl.Generated;

/// <summary>A network that has layers to register. Generated classes implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHasLayers
{
    /// <summary>Registers every layer that holds weights, in layer order.</summary>
    /// <param name="modules">What takes them.</param>
    void Register(ModuleRegistry modules);
}
