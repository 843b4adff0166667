using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// A module that is one learnable tensor. On its own the tensor is its parameter <c>weight</c>; in a network, the
/// tensor has the layer's name itself, as <c>class_token</c> and <c>encoder.pos_embedding</c> have in torchvision.
/// </summary>
public abstract class TensorModule : nn.Module<Tensor, Tensor>
{
    // A pair, for TorchSharp registers a module that it finds in a field.
    private (nn.Module Owner, string Key) place;

    private protected TensorModule(string name, Tensor initial)
        : base(name)
    {
        place = (this, nameof(weight));
        var parameter = new Parameter(initial);
        parameter.DetachFromDisposeScope();
        register_parameter(place.Key, parameter);
    }

    /// <summary>The tensor. Moving a module to another device or type replaces it.</summary>
    public Parameter weight => place.Owner.get_parameter(place.Key)!;

    /// <summary>Gives the tensor to a module, whose parameter it is from then on.</summary>
    internal void MoveTo(nn.Module parent, string name)
    {
        var tensor = weight;
        ConditionallyRegisterParameter(place.Key, (Parameter?)null!);
        parent.register_parameter(name, tensor);
        (parent as IHasLearnedTensors)?.Learned.Add(name);
        place = (parent, name);
    }

    /// <summary>Moves the tensor. TorchSharp would set the property of its name.</summary>
    /// <param name="dtype">The type to convert to, if any.</param>
    /// <param name="device">The device to move to, if any.</param>
    /// <param name="non_blocking">Whether to go on before the data are there.</param>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
    {
        if (place.Owner == this && ReplaceParameter(dtype, device, weight, out var moved))
        {
            weight.Dispose();
            ConditionallyRegisterParameter(place.Key, moved);
        }

        if (device is not null)
            (_deviceType, _deviceIndex) = (device.type, device.index);
    }
}
