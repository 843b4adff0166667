using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>The base of every generated network: a TorchSharp module that registers its layers without reflection.</summary>
/// <typeparam name="TInput">What <c>forward</c> takes.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract partial class Network<TInput, TResult> : nn.Module<TInput, TResult>
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

    /// <summary>Does nothing: layers are registered once, by name. Reflection would register the fields of a network inside another module again.</summary>
    protected override void RegisterComponents()
    {
    }

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
        if (module is TensorModule tensor)
            tensor.MoveTo(parent, parts[^1]);
        else
            parent.register_module(parts[^1], module);
    }

    /// <summary>Checks the input at the door.</summary>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="shape">The shape that the network takes, without the batch dimension; a negative size is free.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor has another shape: both shapes, and the remedy for the common slips.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void CheckInput(Tensor input, ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(input);
        var fits = input.dim() == shape.Length + 1;
        for (var i = 0; i < shape.Length && fits; i++)
            fits = shape[i] < 0 || input.size(i + 1) == shape[i];
        if (!fits)
            throw new ArgumentException(InputMessage.For(GetName(), shape, input.shape), nameof(input));
    }

    /// <summary>Checks the input of a network with free sizes at the door.</summary>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="summary">The network's summary, which has the shape and the smallest sizes.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor has a shape that the network cannot take.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void CheckInput(Tensor input, Summary summary)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(summary);
        if (!FreeShape.Fits(input, summary.InputShape, summary.SmallestInput))
            throw new ArgumentException(FreeShape.Message(GetName(), summary, input.shape), nameof(input));
    }

    /// <summary>Disposes a value whose last use was to make the next.</summary>
    /// <param name="used">The value that is not needed any more.</param>
    /// <param name="next">What was made of it.</param>
    /// <returns><paramref name="next"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1822", Justification = "Generated code says base.Replace, which no member of the user's can hide.")]
    protected Tensor Replace(Tensor used, Tensor next)
    {
        used.Dispose();
        return next;
    }

    /// <summary>Makes the result of a module written by hand a tensor of its own, for it may be the input itself, which is disposed by itself.</summary>
    /// <param name="input">What the module was given.</param>
    /// <param name="result">What it returned.</param>
    /// <returns><paramref name="result"/>, or another tensor on the same memory.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1822", Justification = "Generated code says base.Separate, which no member of the user's can hide.")]
    protected Tensor Separate(Tensor input, Tensor result) => ReferenceEquals(input, result) ? result.alias() : result;
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
