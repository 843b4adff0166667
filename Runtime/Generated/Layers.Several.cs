using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>Layers that take several values.</summary>
public static partial class Layers
{
    /// <summary>Calls a layer of two values.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <returns>Its result. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor CallLayer(
        this nn.Module<Tensor, Tensor, Tensor> layer,
        Tensor first, Tensor second) => Hooks.AreOn(layer)
        ? Hooks.Call(
            layer,
            [first, second],
            static (hooked, own) => hooked.call(own[0], own[1]))
        : layer.call(first, second);

    /// <summary>Calls a module that was written by hand and takes two values.</summary>
    /// <typeparam name="TModule">Its class, whose fields are kept from trimming.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    public static Tensor CallByHand<[DynamicallyAccessedMembers(Fields)] TModule>(
        this TModule module,
        Tensor first, Tensor second)
        where TModule : nn.Module<Tensor, Tensor, Tensor> => Hooks.AreOn(module)
        ? module.CallLayer(first, second)
        : KeptTensors.Call(
            module,
            (first, second),
            static (own, values) => own.call(values.Item1, values.Item2));

    /// <summary>Calls a layer of three values.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <returns>Its result. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor CallLayer(
        this nn.Module<Tensor, Tensor, Tensor, Tensor> layer,
        Tensor first, Tensor second, Tensor third) => Hooks.AreOn(layer)
        ? Hooks.Call(
            layer,
            [first, second, third],
            static (hooked, own) => hooked.call(own[0], own[1], own[2]))
        : layer.call(first, second, third);

    /// <summary>Calls a module that was written by hand and takes three values.</summary>
    /// <typeparam name="TModule">Its class, whose fields are kept from trimming.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    public static Tensor CallByHand<[DynamicallyAccessedMembers(Fields)] TModule>(
        this TModule module,
        Tensor first, Tensor second, Tensor third)
        where TModule : nn.Module<Tensor, Tensor, Tensor, Tensor> => Hooks.AreOn(module)
        ? module.CallLayer(first, second, third)
        : KeptTensors.Call(
            module,
            (first, second, third),
            static (own, values) => own.call(values.Item1, values.Item2, values.Item3));

    /// <summary>Calls a layer of four values.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="fourth">The fourth value.</param>
    /// <returns>Its result. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor CallLayer(
        this nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor> layer,
        Tensor first, Tensor second, Tensor third, Tensor fourth) => Hooks.AreOn(layer)
        ? Hooks.Call(
            layer,
            [first, second, third, fourth],
            static (hooked, own) => hooked.call(own[0], own[1], own[2], own[3]))
        : layer.call(first, second, third, fourth);

    /// <summary>Calls a module that was written by hand and takes four values.</summary>
    /// <typeparam name="TModule">Its class, whose fields are kept from trimming.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="fourth">The fourth value.</param>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    public static Tensor CallByHand<[DynamicallyAccessedMembers(Fields)] TModule>(
        this TModule module,
        Tensor first, Tensor second, Tensor third, Tensor fourth)
        where TModule : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor> => Hooks.AreOn(module)
        ? module.CallLayer(first, second, third, fourth)
        : KeptTensors.Call(
            module,
            (first, second, third, fourth),
            static (own, values) => own.call(values.Item1, values.Item2, values.Item3, values.Item4));

    /// <summary>Calls a layer of five values.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="fourth">The fourth value.</param>
    /// <param name="fifth">The fifth value.</param>
    /// <returns>Its result. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor CallLayer(
        this nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor> layer,
        Tensor first, Tensor second, Tensor third, Tensor fourth, Tensor fifth) => Hooks.AreOn(layer)
        ? Hooks.Call(
            layer,
            [first, second, third, fourth, fifth],
            static (hooked, own) => hooked.call(own[0], own[1], own[2], own[3], own[4]))
        : layer.call(first, second, third, fourth, fifth);

    /// <summary>Calls a module that was written by hand and takes five values.</summary>
    /// <typeparam name="TModule">Its class, whose fields are kept from trimming.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="fourth">The fourth value.</param>
    /// <param name="fifth">The fifth value.</param>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    public static Tensor CallByHand<[DynamicallyAccessedMembers(Fields)] TModule>(
        this TModule module,
        Tensor first, Tensor second, Tensor third, Tensor fourth, Tensor fifth)
        where TModule : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor> => Hooks.AreOn(module)
        ? module.CallLayer(first, second, third, fourth, fifth)
        : KeptTensors.Call(
            module,
            (first, second, third, fourth, fifth),
            static (own, values) => own.call(values.Item1, values.Item2, values.Item3, values.Item4, values.Item5));

    /// <summary>Calls a layer of six values.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="fourth">The fourth value.</param>
    /// <param name="fifth">The fifth value.</param>
    /// <param name="sixth">The sixth value.</param>
    /// <returns>Its result. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor CallLayer(
        this nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor> layer,
        Tensor first, Tensor second, Tensor third, Tensor fourth, Tensor fifth, Tensor sixth) => Hooks.AreOn(layer)
        ? Hooks.Call(
            layer,
            [first, second, third, fourth, fifth, sixth],
            static (hooked, own) => hooked.call(own[0], own[1], own[2], own[3], own[4], own[5]))
        : layer.call(first, second, third, fourth, fifth, sixth);

    /// <summary>Calls a module that was written by hand and takes six values.</summary>
    /// <typeparam name="TModule">Its class, whose fields are kept from trimming.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="fourth">The fourth value.</param>
    /// <param name="fifth">The fifth value.</param>
    /// <param name="sixth">The sixth value.</param>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    public static Tensor CallByHand<[DynamicallyAccessedMembers(Fields)] TModule>(
        this TModule module,
        Tensor first, Tensor second, Tensor third, Tensor fourth, Tensor fifth, Tensor sixth)
        where TModule : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor> => Hooks.AreOn(module)
        ? module.CallLayer(first, second, third, fourth, fifth, sixth)
        : KeptTensors.Call(
            module,
            (first, second, third, fourth, fifth, sixth),
            static (own, values) => own.call(values.Item1, values.Item2, values.Item3, values.Item4, values.Item5, values.Item6));
}
