using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>The checks of what <c>forward</c> is given, before any layer sees it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Door
{
    /// <summary>Checks an input.</summary>
    /// <typeparam name="TResult">What the network returns.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="shape">The shape that the network takes, without the batch dimension; a negative size is free.</param>
    /// <param name="kind">What the input is made of.</param>
    /// <param name="batchNorm">A layer that in training normalises over the batch alone; null where there is none.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor does not fit: what came, what is expected, and the remedy.</exception>
    public static void Check<TResult>(
        Network<Tensor, TResult> network, Tensor input, ReadOnlySpan<long> shape, InputKind kind = InputKind.Map, string? batchNorm = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(input);
        var fits = input.dim() == shape.Length + 1;
        for (var i = 0; i < shape.Length && fits; i++)
            fits = shape[i] < 0 || input.size(i + 1) == shape[i];
        if (!fits)
            throw new ArgumentException(DoorMessage.For(network.GetName(), kind, shape, input.shape), nameof(input));
        CheckType(network, input, kind);
        CheckBatch(network, input, batchNorm);
    }

    /// <summary>Checks an input of a network with free sizes.</summary>
    /// <typeparam name="TResult">What the network returns.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="shape">
    /// The shape that the network takes, without the batch dimension. A free size is a negative number: −1 for the first name, −2 for the
    /// second and so on; a name that stands twice has one number.
    /// </param>
    /// <param name="smallest">The smallest size that the layers can take, for each size.</param>
    /// <param name="names">The names of the free sizes in the order of their numbers, with commas between: <c>h,w</c>.</param>
    /// <param name="kind">What the input is made of.</param>
    /// <param name="batchNorm">A layer that in training normalises over the batch alone; null where there is none.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor does not fit: what came, what is expected, and the remedy.</exception>
    public static void Check<TResult>(
        Network<Tensor, TResult> network,
        Tensor input,
        ReadOnlySpan<long> shape,
        ReadOnlySpan<long> smallest,
        string names,
        InputKind kind = InputKind.Map,
        string? batchNorm = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(names);
        if (!FreeShape.Fits(input, shape, smallest))
            throw new ArgumentException(FreeShape.Message(network.GetName(), kind, shape, smallest, names, input.shape), nameof(input));
        CheckType(network, input, kind);
        CheckBatch(network, input, batchNorm);
    }

    private static void CheckBatch<TResult>(Network<Tensor, TResult> network, Tensor input, string? batchNorm)
    {
        if (batchNorm is null || !network.training || input.size(0) != 1)
            return;
        throw new ArgumentException(
            $"{network.GetName()} in training expects a batch of at least 2 samples, but got 1: {batchNorm}, BatchNorm, normalises each channel over the "
                + "batch alone; use a larger batch, leave out a last one that is incomplete, or call network.eval() first.",
            nameof(input));
    }

    private static void CheckType<TResult>(Network<Tensor, TResult> network, Tensor input, InputKind kind)
    {
        var (type, parameter) = (input.dtype, network.Layers.FirstParameterOf(network));
        if (kind == InputKind.Ids && type is not (ScalarType.Int64 or ScalarType.Int32))
            throw Refusal($"begins with Embedding, which looks up token ids, and expects an input of Int64 or Int32, but got {type}: use input.to(int64)");
        if (parameter is null)
            return;
        if (kind != InputKind.Ids && !network.Layers.BeginByHand && type != parameter.dtype)
            throw Refusal($"has parameters of {parameter.dtype}, but got an input of {type}: use {TypeRemedy(input, parameter.dtype)}");
        var isElsewhere = input.device_type != parameter.device_type
            || (input.device_type == DeviceType.CUDA && input.device_index != parameter.device_index);
        if (isElsewhere)
        {
            var remedy = $"use input.to({Place(parameter.device)}) or network.to({Place(input.device)})";
            throw Refusal($"is on {parameter.device}, but got an input on {input.device}: {remedy}");
        }

        ArgumentException Refusal(string reason) => new($"{network.GetName()} {reason}.", nameof(input));
    }

    // No network has whole numbers for parameters.
    private static string TypeRemedy(Tensor input, ScalarType parameters) =>
        $"input.to({Name(parameters)})" + (input.is_floating_point() ? $" or network.to({Name(input.dtype)})" : "");

    // As C# has it in TorchSharp: torch.float32.
    private static string Name(ScalarType type) => type switch
    {
        ScalarType.Float32 => "float32",
        ScalarType.Float64 => "float64",
        ScalarType.Float16 => "float16",
        ScalarType.BFloat16 => "bfloat16",
        _ => $"ScalarType.{type}",
    };

    private static string Place(Device device) => device.type == DeviceType.CPU ? "CPU" : $"device(\"{device}\")";
}
