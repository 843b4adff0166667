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
            if (LayoutRemedy.OfImage(arguments) is { } layout)
                arguments.Error(Rule.KernelExceedsInput, "Kernel", $"{TooLarge(window, arguments)}: {layout.Sentence}", fixes: layout.Fix);
            else
                arguments.Error(Rule.KernelExceedsInput, "Kernel", $"{TooLarge(window, arguments)}: {Remedy(window, arguments, axis)}");
            return;
        }
    }

    private static string Remedy(Window window, Arguments arguments, int axis) =>
        $"use a kernel that spans at most {Padded(window, arguments, axis)}, more padding, or less reduction before";

    private static SymInt Padded(Window window, Arguments arguments, int axis) => arguments.Input[axis + 1] + window.Before[axis] + window.After[axis];

    private static string TooLarge(Window window, Arguments arguments)
    {
        var input = arguments.Input;
        var spans = window.Dilation.All(1) ? "" : $" that spans {PerAxis(window.Span)} with dilation {window.Dilation}";
        var padding = window.Before.All(0) && window.After.All(0) ? "" : $", {PerAxis(axis => Padded(window, arguments, axis))} with its padding";
        return $"has a kernel of {window.Kernel}{spans}, larger than its input of {PerAxis(i => input[i + 1])}{padding} ({arguments.Producer})";

        string PerAxis(Func<int, SymInt> size) => string.Join("×", Enumerable.Range(0, window.Kernel.Count).Select(size));
    }
}
