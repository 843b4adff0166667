using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>What convolutions and poolings ask of their input.</summary>
internal static class WindowFit
{
    private const string Less = "use a smaller kernel, more padding, or less reduction before";

    /// <summary>Reports a window that does not fit once into its padded input.</summary>
    public static void CheckFits(this Window window, Arguments arguments)
    {
        var input = arguments.Input;
        for (var axis = 0; axis < window.Kernel.Count; axis++)
        {
            if (arguments.AtLeast(1, window.Output(input[axis + 1], axis)))
                continue;
            var layout = LayoutRemedy.OfImage(arguments) ?? LayoutRemedy.OfSignal(arguments);
            Remedy[] remedies = layout is not null ? [layout] : [.. Padded(window, arguments), Remedy.Choose(Less)];
            arguments.Error(Rule.KernelExceedsInput, "Kernel", TooLarge(window, arguments), remedies);
            return;
        }
    }

    // A convolution keeps what is left, or a stride's part of it; a pooling that has nothing to take together goes.
    private static IEnumerable<Remedy> Padded(Window window, Arguments arguments)
    {
        var spans = Enumerable.Range(0, window.Kernel.Count).Select(window.Span).ToList();
        if (!spans.Concat(window.Stride.Sizes).All(size => size.IsFixed) || arguments.Scope.HasParameters)
            yield break;
        if (arguments.Kind != "Conv")
            yield return arguments.Remove();
        else if (window.Stride.All(1) && !arguments.IsWritten("Padding"))
            yield return arguments.Set("Padding", "\"same\"");
        else if (new Axes(spans.Select(span => span.FloorDivide(2)).ToEquatableArray()) is var half && window.Before != half)
            yield return arguments.Set("Padding", half.AsArgument);
    }

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
