using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// A module that is one learnable tensor. On its own the tensor is its parameter <c>weight</c>; in a network, the
/// tensor has the layer's name itself, as <c>class_token</c> and <c>encoder.pos_embedding</c> have in torchvision.
/// </summary>
public abstract class TensorModule : nn.Module<Tensor, Tensor>
{
    private nn.Module owner;
    private string key = nameof(weight);

    private protected TensorModule(string name, Tensor initial)
        : base(name)
    {
        owner = this;
        var parameter = new Parameter(initial);
        parameter.DetachFromDisposeScope();
        register_parameter(key, parameter);
    }

    /// <summary>The tensor. Moving a module to another device or type replaces it.</summary>
    public Parameter weight => owner.get_parameter(key)!;

    /// <summary>Gives the tensor to a module, whose parameter it is from then on.</summary>
    internal void MoveTo(nn.Module parent, string name)
    {
        var tensor = weight;
        ConditionallyRegisterParameter(key, (Parameter?)null!);
        parent.register_parameter(name, tensor);
        (owner, key) = (parent, name);
    }
}
