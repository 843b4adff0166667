using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>How generated code calls a layer, so that what it returns is the network's own, to overwrite and to dispose.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Layers
{
    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    /// <summary>Calls a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">Its input.</param>
    /// <returns>Its result. Hooks get tensors that are theirs to keep.</returns>
    public static Tensor CallLayer(this nn.Module<Tensor, Tensor> layer, Tensor input) =>
        Hooks.AreOn(layer) ? Hooks.Call(layer, input, static (hooked, own) => hooked.call(own)) : layer.call(input);

    /// <summary>Calls a layer of TorchSharp's that takes maps alone on a batch of features, as maps of one element.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">A batch of features.</param>
    /// <returns>Its result.</returns>
    public static Tensor CallOnFeatures(this nn.Module<Tensor, Tensor> layer, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var maps = input.unsqueeze(-1);
        using var result = layer.CallLayer(maps);
        return result.squeeze(-1);
    }

    /// <summary>Calls a layer of TorchSharp's that takes the channels straight after the batch on a batch that has them elsewhere.</summary>
    /// <param name="layer">The layer, which keeps the shape.</param>
    /// <param name="input">A batch.</param>
    /// <param name="dim">The dimension that holds the channels.</param>
    /// <returns>Its result.</returns>
    public static Tensor CallLayerAlong(this nn.Module<Tensor, Tensor> layer, Tensor input, long dim)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var turned = input.transpose(1, dim);
        using var result = layer.CallLayer(turned);
        return result.transpose(1, dim);
    }

    /// <summary>Calls a convolution on a padded input.</summary>
    /// <param name="layer">The convolution, without padding of its own.</param>
    /// <param name="input">A batch of maps.</param>
    /// <param name="padding">Before and after each spatial axis, the last axis first.</param>
    /// <param name="mode">What the padding is made of.</param>
    /// <returns>Its result.</returns>
    public static Tensor CallPadded(this nn.Module<Tensor, Tensor> layer, Tensor input, long[] padding, PaddingModes mode)
    {
        using var padded = nn.functional.pad(input, padding, mode);
        return layer.CallLayer(padded);
    }

    /// <summary>Calls a convolution on an input that is padded as ONNX's SAME_UPPER has it: one output for each stride that begins in the input.</summary>
    /// <param name="layer">The convolution, without padding of its own.</param>
    /// <param name="input">A batch of maps.</param>
    /// <param name="kernel">The kernel's size along each spatial axis.</param>
    /// <param name="stride">How far it moves.</param>
    /// <param name="dilation">The distance between its elements.</param>
    /// <param name="mode">What the padding is made of.</param>
    /// <returns>Its result.</returns>
    public static Tensor CallPaddedUpper(
        this nn.Module<Tensor, Tensor> layer, Tensor input, long[] kernel, long[] stride, long[] dilation, PaddingModes mode)
    {
        using var padded = SameUpper.Pad(input, kernel, stride, dilation, mode, 0);
        return layer.CallLayer(padded);
    }

    /// <summary>Calls a module that was written by hand, which may return its input, a parameter of its own or a tensor that it keeps.</summary>
    /// <typeparam name="TModule">Its class, whose fields are kept from trimming.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="input">Its input.</param>
    /// <returns>Its result, where the call made it and the module does not keep it; else another tensor on the same memory.</returns>
    /// <remarks>Of a call that fails nothing is left but what the module keeps.</remarks>
    public static Tensor CallByHand<[DynamicallyAccessedMembers(Fields)] TModule>(this TModule module, Tensor input)
        where TModule : nn.Module<Tensor, Tensor>
    {
        if (Hooks.AreOn(module))
            return module.CallLayer(input);
        return KeptTensors.Call(module, input, static (own, value) => own.call(value));
    }
}
