using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>The base of every generated network: a TorchSharp module that registers its layers without reflection.</summary>
/// <typeparam name="TInput">What <c>forward</c> takes.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<TInput, TResult> : nn.Module<TInput, TResult>
{
    /// <summary>Registers the layers, which the generated class created in its field initialisers, before any constructor body runs.</summary>
    [SuppressMessage("Usage", "CA2214", Justification = "Field initialisers of a derived class run before this constructor, and the override reads only those fields.")]
    protected Network()
        : base(nameof(Network<,>)) => RegisterModules();

    /// <summary>The name of the network's class.</summary>
    public override string GetName() => GetType().Name;

    /// <summary>Calls <see cref="Register"/> for every layer that holds weights, in layer order. Generated.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void RegisterModules();

    /// <summary>Registers a layer; a dot in its name means nested modules, so <c>"layer1.0.conv1"</c> gives PyTorch's state_dict key.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="module">The layer.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Register(string name, nn.Module module)
    {
        nn.Module parent = this;
        var parts = name.Split('.');
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
            parent = Group.In(parent, part);
        parent.register_module(parts[^1], module);
    }
}

/// <summary>Modules under one name, as a dot in a layer's name asks for.</summary>
internal sealed class Group(string name) : nn.Module(name)
{
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
}
