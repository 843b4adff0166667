using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Layers;

/// <summary>Answers who writes filters and kernel, as Keras does, where PyTorch's order has in and out channels.</summary>
internal static class KerasHabit
{
    private const long LargestKernel = 11;
    private const long LargestUsualKernel = 7;
    private const long LargestStride = 4;

    /// <summary>Whether the kernel stands as an array in the place of the out channels, which is reported.</summary>
    public static bool ReadsAsKeras(this Arguments arguments)
    {
        if (arguments.Written("OutChannels") is not Value.List kernel || !arguments.IsWritten("InChannels") || arguments.Scope.HasParameters)
            return false;
        var text = Written(arguments);
        arguments.Error(Rule.WrongKind, "OutChannels", $"has {kernel} for OutChannels, as Keras has the kernel there", arguments.Replace(text));
        return true;
    }

    /// <summary>The reading as filters and kernel, where the first number is not what comes in; null where the second is no kernel.</summary>
    public static Remedy? AsKeras(this Arguments arguments, SymInt inChannels)
    {
        if (arguments.Scope.HasParameters || arguments.Written("OutChannels") is not Value.Integer { Number: > 0 and <= LargestKernel and var kernel })
            return null;
        var isPair = arguments.Written("Kernel") is null;
        var isTriple = arguments.Written("Kernel") is Value.Integer { Number: > 0 and <= LargestStride } && arguments.IsByPosition("Kernel")
            && !arguments.IsWritten("Stride") && kernel <= LargestUsualKernel;
        if (!inChannels.IsFixed || inChannels.Value <= kernel || (!isPair && !isTriple))
            return null;
        var text = Written(arguments);
        return LayoutRemedy.AsGreyImage(arguments) is { } image
            ? Remedy.Of($"{image.Sentence} and use {text}, for filters and kernel", [.. image.Edits, Edit.Replace(arguments.Place, text)])
            : arguments.Replace(text, ", for filters and kernel");
    }

    /// <summary>Says of two numbers that fit as in and out channels that they may be meant as filters and kernel.</summary>
    public static void WarnOfTwoReadings(this Arguments arguments, SymInt inChannels, SymInt outChannels)
    {
        var isPair = arguments.IsWritten("InChannels") && !arguments.IsWritten("Kernel") && !arguments.Scope.HasParameters;
        if (!isPair || !inChannels.IsFixed || !outChannels.IsFixed || outChannels.Value > LargestUsualKernel || outChannels.Value >= inChannels.Value)
            return;
        var (full, keras) = ($"{arguments.Kind}({inChannels}, {outChannels}, 3{arguments.Spec.Settings})", Written(arguments));
        arguments.Warn(
            Rule.TwoReadings,
            null,
            $"makes {outChannels} channels of {inChannels} with a kernel of 3",
            arguments.Replace(full, " to say so"),
            arguments.Replace(keras, $" for {inChannels} filters"));
    }

    /// <summary>Whether a transposed convolution has no kernel, which has no default; that is reported.</summary>
    public static bool LacksKernel(this Arguments arguments)
    {
        if (arguments.IsWritten("Kernel"))
            return false;
        if (arguments.Written("InChannels") is Value.Integer { Number: var filters } && arguments.AsKeras(filters) is { } keras)
            arguments.Error(Rule.WrongKind, null, "has no kernel", keras);
        else
            arguments.Error(Rule.WrongKind, null, "has no kernel", Remedy.Choose("give its size by Kernel"));
        return true;
    }

    private static string Written(Arguments arguments)
    {
        var (filters, kernel) = (arguments.Written("InChannels")!, arguments.Written("OutChannels")!);
        var stride = arguments.IsByPosition("Kernel") ? $", Stride = {arguments.Written("Kernel")}" : "";
        return $"{arguments.Kind}({filters}, Kernel = {kernel}{stride}{arguments.Spec.Settings})";
    }
}
