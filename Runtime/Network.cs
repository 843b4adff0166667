using TorchDsl.Generated;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>The base of every generated network with one input: a TorchSharp module that registers its layers without reflection.</summary>
/// <typeparam name="TInput">What <c>forward</c> takes.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<TInput, TResult> : nn.Module<TInput, TResult>, IHasRegisteredLayers
{
    private readonly RegisteredLayers layers = new();

    /// <summary>Registers the layers, which the generated class created in its field initialisers, before any constructor body runs.</summary>
    protected Network()
        : base(nameof(Network<,>)) => layers.Register(this, _internal_submodules);

    RegisteredLayers IHasRegisteredLayers.Layers => layers;

    LearnedTensors IHasLearnedTensors.Learned => layers.Learned;

    /// <summary>The name of the network's class.</summary>
    public override string GetName() => GetType().Name;

    /// <summary>Registers what a user's own part of the class keeps in fields. The layers are registered by their names already.</summary>
    protected override void RegisterComponents() => layers.RegisterOthers(this, _internal_submodules, base.RegisterComponents);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <param name="dtype">The type to convert to, if any.</param>
    /// <param name="device">The device to move to, if any.</param>
    /// <param name="non_blocking">Whether to go on before the data are there.</param>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}
