using TorchDsl.Generated;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>The base of every generated network: a TorchSharp module that registers its layers without reflection.</summary>
/// <typeparam name="TInput">What <c>forward</c> takes.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<TInput, TResult> : nn.Module<TInput, TResult>, IHasLearnedTensors
{
    /// <summary>Registers the layers, which the generated class created in its field initialisers, before any constructor body runs.</summary>
    protected Network()
        : base(nameof(Network<,>)) => (this as IHasLayers)?.Register(new(Register));

    internal RegisteredLayers Layers { get; } = new();

    LearnedTensors IHasLearnedTensors.Learned => Layers.Learned;

    /// <summary>The name of the network's class.</summary>
    public override string GetName() => GetType().Name;

    /// <summary>Registers what a user's own part of the class keeps in fields. The layers are registered by their names already.</summary>
    protected override void RegisterComponents()
    {
        // TorchSharp takes a field whose name is known for registered.
        var unknown = Layers.Fields.Where(field => !_internal_submodules.ContainsKey(field)).ToList();
        unknown.ForEach(field => _internal_submodules.Add(field, this));
        try
        {
            base.RegisterComponents();
        }
        finally
        {
            unknown.ForEach(field => _internal_submodules.Remove(field));
        }
    }

    /// <summary>Moves the parameters and buffers.</summary>
    /// <param name="dtype">The type to convert to, if any.</param>
    /// <param name="device">The device to move to, if any.</param>
    /// <param name="non_blocking">Whether to go on before the data are there.</param>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => Layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);

    private void Register(string name, nn.Module layer, string field)
    {
        nn.Module parent = this;
        var parts = name.Split('.');
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
            parent = Group.In(parent, part);
        if (layer is TensorModule tensor)
            tensor.MoveTo(parent, parts[^1]);
        else
            parent.register_module(parts[^1], layer);
        Layers.Add(layer, field);
        Hooks.Watch(layer);
    }
}
