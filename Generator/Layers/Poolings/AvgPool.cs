using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The mean of each window.</summary>
internal sealed record AvgPool(Window Window, SymBool CountIncludePad) : Pooling(Window)
{
    public static Layer? Read(Arguments arguments)
    {
        if (ReadWindow(arguments, dilates: false) is not { } window)
            return null;
        CheckKernelIn3d(arguments, window);
        return new AvgPool(window, arguments.Flag("CountIncludePad", true));
    }

    protected override Op MakeOp() => WithPadding(
            new Op("avg_pool", Window.Kernel.Count).Take("Kernel", Window.Kernel).Set("Stride", Window.Stride, Window.Kernel),
            Window)
        .Set("Ceil", Window.Ceil, false)
        .Set("CountIncludePad", CountIncludePad, true);

    // libtorch's avg_pool3d alone looks at the input without its padding.
    private static void CheckKernelIn3d(Arguments arguments, Window window)
    {
        for (var axis = 0; axis < 3 && window is { Kernel.Count: 3, IsUpper: false }; axis++)
        {
            if (!arguments.AtLeast(window.Kernel[axis], arguments.Input[axis + 1]))
                arguments.Error(Rule.KernelExceedsInput, "Kernel", TooLarge(arguments, window), arguments.UseAlong(axis, "Kernel", arguments.Input[axis + 1]));
        }
    }

    private static string TooLarge(Arguments arguments, Window window) =>
        $"has a kernel of {window.Kernel}, larger than its input ({arguments.Producer}), "
        + "and in 3-D libtorch averages only where the kernel fits the input without its padding";
}
