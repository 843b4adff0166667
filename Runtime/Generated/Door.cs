using System.ComponentModel;
using System.Runtime.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>The checks of what <c>forward</c> is given, before any layer sees it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Door
{
    /// <summary>Checks an input.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="shape">The shape that the network takes, without the batch dimension; a negative size is free.</param>
    /// <param name="kind">What the input is made of.</param>
    /// <param name="batchNorm">A layer that in training normalises over the batch alone; null where there is none.</param>
    /// <param name="name">The parameter of <c>forward</c>.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor does not fit: what came, what is expected, and the remedy.</exception>
    public static void Check(
        nn.Module network,
        Tensor input,
        ReadOnlySpan<long> shape,
        InputKind kind = InputKind.Map,
        string? batchNorm = null,
        [CallerArgumentExpression(nameof(input))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(network);
        DoorInput came = new(name);
        ArgumentNullException.ThrowIfNull(input, came.Name);
        var fits = input.dim() == shape.Length + 1;
        for (var i = 0; i < shape.Length && fits; i++)
            fits = shape[i] < 0 || input.size(i + 1) == shape[i];
        if (!fits)
            throw new ArgumentException(DoorMessage.For(network.GetName(), came, kind, shape, input.shape), came.Name);
        CheckType(network, input, kind, came);
        CheckBatch(network, input, batchNorm, came);
    }

    /// <summary>Checks an input with free sizes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">The tensor that <c>forward</c> was given: a batch.</param>
    /// <param name="shape">
    /// The shape that the network takes, without the batch dimension. A free size is a negative number: −1 for the first name, −2 for the
    /// second and so on; a name that stands twice has one number.
    /// </param>
    /// <param name="smallest">The smallest size that the layers can take, for each size.</param>
    /// <param name="names">
    /// The names of the free sizes in the order of their numbers, with commas between: <c>h,w</c>; where there are steps, what each free size
    /// is, in their order: <c>16·h,16·w</c>.
    /// </param>
    /// <param name="kind">What the input is made of.</param>
    /// <param name="batchNorm">A layer that in training normalises over the batch alone; null where there is none.</param>
    /// <param name="steps">By how much each size grows, from the smallest on, where its name grows by one; none where all grow by one.</param>
    /// <param name="name">The parameter of <c>forward</c>.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="ArgumentException">The tensor does not fit: what came, what is expected, and the remedy.</exception>
    public static void Check(
        nn.Module network,
        Tensor input,
        ReadOnlySpan<long> shape,
        ReadOnlySpan<long> smallest,
        string names,
        InputKind kind = InputKind.Map,
        string? batchNorm = null,
        ReadOnlySpan<long> steps = default,
        [CallerArgumentExpression(nameof(input))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(names);
        DoorInput came = new(name);
        ArgumentNullException.ThrowIfNull(input, came.Name);
        if (!FreeShape.Fits(input, shape, smallest, steps))
            throw new ArgumentException(FreeShape.Message(network.GetName(), came, kind, shape, smallest, steps, names, input.shape), came.Name);
        CheckType(network, input, kind, came);
        CheckBatch(network, input, batchNorm, came);
    }

    /// <summary>Checks that a size that has one name in two inputs is one; the size of the batch is dimension 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="size">The name of the size.</param>
    /// <param name="first">The one input.</param>
    /// <param name="firstDim">The dimension of the size in it.</param>
    /// <param name="second">The other input.</param>
    /// <param name="secondDim">The dimension of the size in that.</param>
    /// <param name="firstName">The parameter of <c>forward</c> for the one.</param>
    /// <param name="secondName">The parameter of <c>forward</c> for the other.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void CheckSame(
        nn.Module network,
        string size,
        Tensor first,
        int firstDim,
        Tensor second,
        int secondDim,
        [CallerArgumentExpression(nameof(first))] string firstName = "",
        [CallerArgumentExpression(nameof(second))] string secondName = "")
    {
        var (one, other) = SizesOf(network, first, firstDim, second, secondDim);
        if (one == other)
            return;
        var (left, right) = (new DoorInput(firstName).Name, new DoorInput(secondName).Name);
        throw Differ(
            network, size, left, right,
            $"{one} in {left}, which is {string.Join('×', first.shape)}, "
                + $"and {other} in {right}, which is {string.Join('×', second.shape)}: bring both to one size");
    }

    /// <summary>Checks that sizes of two inputs are the same multiples of one size, from the smallest on.</summary>
    /// <param name="network">The network.</param>
    /// <param name="size">The name of the size.</param>
    /// <param name="first">The one input.</param>
    /// <param name="firstDim">The dimension in it.</param>
    /// <param name="second">The other input.</param>
    /// <param name="secondDim">The dimension in that.</param>
    /// <param name="firstSteps">By how much the one grows, and where it begins.</param>
    /// <param name="secondSteps">By how much the other grows, and where it begins.</param>
    /// <param name="firstName">The parameter of <c>forward</c> for the one.</param>
    /// <param name="secondName">The parameter of <c>forward</c> for the other.</param>
    /// <exception cref="ArgumentException">The sizes do not belong together.</exception>
    public static void CheckSame(
        nn.Module network,
        string size,
        Tensor first,
        int firstDim,
        Tensor second,
        int secondDim,
        (long Step, long Smallest) firstSteps,
        (long Step, long Smallest) secondSteps,
        [CallerArgumentExpression(nameof(first))] string firstName = "",
        [CallerArgumentExpression(nameof(second))] string secondName = "")
    {
        var (one, other) = SizesOf(network, first, firstDim, second, secondDim);
        var expected = secondSteps.Smallest + ((one - firstSteps.Smallest) / firstSteps.Step * secondSteps.Step);
        if (other == expected)
            return;
        var (left, right) = (new DoorInput(firstName).Name, new DoorInput(secondName).Name);
        throw Differ(
            network, size, left, right,
            $"{string.Join('×', first.shape)} for {left} and "
                + $"{string.Join('×', second.shape)} for {right}: beside {one} in {left}, use {expected} in {right}");
    }

    private static (long First, long Second) SizesOf(nn.Module network, Tensor first, int firstDim, Tensor second, int secondDim)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return (first.size(firstDim), second.size(secondDim));
    }

    private static ArgumentException Differ(nn.Module network, string size, string first, string second, string came) =>
        new($"{network.GetName()} expects one {size} in {first} and {second}, but got {came}.", second);

    private static void CheckBatch(nn.Module network, Tensor input, string? batchNorm, DoorInput came)
    {
        if (batchNorm is null || !network.training || input.size(0) != 1)
            return;
        throw new ArgumentException(
            $"{network.GetName()} in training expects a batch of at least 2 samples, but got 1: {batchNorm}, BatchNorm, normalises each channel over the "
                + "batch alone; use a larger batch, leave out a last one that is incomplete, or call network.eval() first.",
            came.Name);
    }

    private static void CheckType(nn.Module network, Tensor input, InputKind kind, DoorInput came)
    {
        var (type, parameter) = (input.dtype, ((IHasRegisteredLayers)network).Layers.FirstParameterOf(network));
        if (kind == InputKind.Ids && type is not (ScalarType.Int64 or ScalarType.Int32))
            throw Refusal($"looks up token ids by Embedding, and expects {came} of Int64 or Int32, but got {type}: use {came.Name}.to(int64)");
        if (kind == InputKind.Mask && type != ScalarType.Bool)
            throw Refusal($"has a mask, and expects {came} of Bool, true where attention ignores a key, but got {type}: use {came.Name}.to(ScalarType.Bool)");
        if (parameter is null)
            return;
        if (kind is InputKind.Map or InputKind.Sequence && type != parameter.dtype)
            throw Refusal($"has parameters of {parameter.dtype}, but got {came} of {type}: use {TypeRemedy(input, parameter.dtype, came)}");
        var isElsewhere = input.device_type != parameter.device_type
            || (input.device_type == DeviceType.CUDA && input.device_index != parameter.device_index);
        if (isElsewhere)
        {
            var remedy = $"use {came.Name}.to({Place(parameter.device)}) or network.to({Place(input.device)})";
            throw Refusal($"is on {parameter.device}, but got {came} on {input.device}: {remedy}");
        }

        ArgumentException Refusal(string reason) => new($"{network.GetName()} {reason}.", came.Name);
    }

    // No network has whole numbers for parameters.
    private static string TypeRemedy(Tensor input, ScalarType parameters, DoorInput came) =>
        $"{came.Name}.to({Name(parameters)})" + (input.is_floating_point() ? $" or network.to({Name(input.dtype)})" : "");

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
