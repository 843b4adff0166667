using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>Modules under one name, as a dot in a layer's name asks for.</summary>
internal sealed class Group(string name) : nn.Module(name), IHasLearnedTensors
{
    private readonly LearnedTensors learned = new();

    LearnedTensors IHasLearnedTensors.Learned => learned;

    internal static nn.Module In(nn.Module parent, string name)
    {
        foreach (var (childName, child) in parent.named_children())
        {
            if (childName == name)
                return child;
        }

        var group = new Group(name);
        parent.register_module(name, group);
        return group;
    }

    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}
