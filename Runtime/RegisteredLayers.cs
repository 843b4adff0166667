using TorchDsl.Generated;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// What a network knows of the layers that it has registered. It stands in a class of its own, for TorchSharp registers whatever module or
/// tensor it finds in a module's fields.
/// </summary>
internal sealed class RegisteredLayers
{
    private readonly List<string> fields = [];
    private Parameter? first;

    /// <summary>The layers of one tensor.</summary>
    public LearnedTensors Learned { get; } = new();

    /// <summary>Registers the layers of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="known">Its modules.</param>
    public void Register(nn.Module network, OrderedDict<string, nn.Module> known) => (network as IHasLayers)?.Register(new((name, layer, field) =>
    {
        if (name.Length == 0)
            Nameless.Register(known, layer);
        else
            Register(network, name, layer);
        // TorchSharp does not look into arrays.
        if (!field.EndsWith(']'))
            fields.Add(field);
        Hooks.Watch(layer);
    }));

    /// <summary>Registers what else is in the fields of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="known">Its modules.</param>
    /// <param name="register">TorchSharp's way to register all that it finds.</param>
    public void RegisterOthers(nn.Module network, OrderedDict<string, nn.Module> known, Action register)
    {
        // TorchSharp takes a field whose name is known for registered.
        var unknown = fields.Where(field => !known.ContainsKey(field)).ToList();
        unknown.ForEach(field => known.Add(field, network));
        try
        {
            register();
        }
        finally
        {
            unknown.ForEach(field => known.Remove(field));
        }
    }

    /// <summary>The first parameter of a network, by whose type and place the door checks an input; null where there is none.</summary>
    public Parameter? FirstParameterOf(nn.Module network) =>
        first is { IsInvalid: false } ? first : first = network.parameters().FirstOrDefault(parameter => parameter.is_floating_point());

    private static void Register(nn.Module network, string name, nn.Module layer)
    {
        var parent = network;
        var parts = name.Split('.');
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
            parent = Group.In(parent, part);
        if (layer is TensorModule tensor)
            tensor.MoveTo(parent, parts[^1]);
        else
            parent.register_module(parts[^1], layer);
    }
}

/// <summary>A module that registers its layers.</summary>
internal interface IHasRegisteredLayers : IHasLearnedTensors
{
    RegisteredLayers Layers { get; }
}
