using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>What convolutions and poolings ask of their input.</summary>
internal static class WindowFit
{
    /// <summary>Reports a window that does not fit once into its padded input.</summary>
    public static void CheckFits(this Window window, Arguments arguments)
    {
        var input = arguments.Input;
        for (var axis = 0; axis < window.Kernel.Count; axis++)
        {
            if (arguments.AtLeast(1, window.Output(input[axis + 1], axis)))
                continue;
            arguments.Error(Rule.KernelExceedsInput, "Kernel", TooLarge(window, arguments, axis));
            return;
        }
    }

    private static string TooLarge(Window window, Arguments arguments, int axis)
    {
        var input = arguments.Input;
        var spans = window.Dilation.All(1) ? "" : $" that spans {PerAxis(window.Span)} with dilation {window.Dilation}";
        var padding = window.Before.All(0) && window.After.All(0) ? "" : $", {PerAxis(Padded)} with its padding";
        return $"has a kernel of {window.Kernel}{spans}, larger than its input of {PerAxis(i => input[i + 1])}{padding} ({arguments.Producer}): "
            + $"use a kernel that spans at most {Padded(axis)}, more padding, or less reduction before";

        SymInt Padded(int i) => input[i + 1] + window.Before[i] + window.After[i];

        string PerAxis(Func<int, SymInt> size) => string.Join("×", Enumerable.Range(0, window.Kernel.Count).Select(size));
    }
}
