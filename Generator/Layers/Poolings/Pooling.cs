using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>What the poolings with a window share.</summary>
internal static class Pooling
{
    public static Window? Read(Arguments arguments, bool dilates)
    {
        if (!arguments.IsMap())
            return null;
        var kernel = arguments.PerAxis("Kernel", 1, least: 1);
        var padding = arguments.PerAxis("Padding", 0, least: 0);
        var window = new Window(
            kernel,
            arguments.PerAxis("Stride", kernel, least: 1),
            padding,
            padding,
            dilates ? arguments.PerAxis("Dilation", 1, least: 1) : Axes.Uniform(1, kernel.Count),
            arguments.Flag("Ceil", false));
        CheckPadding(arguments, window);
        window.CheckFits(arguments);
        return window;
    }

    public static ArgumentList Attribute(string kind, Window window) => ArgumentList.Attribute(kind)
        .Add(window.Kernel.AsArgument)
        .Add("Stride", window.Stride.AsArgument, unless: window.Stride == window.Kernel)
        .Add("Padding", window.Before.AsArgument, unless: window.Before.All(0))
        .Add("Dilation", window.Dilation.AsArgument, unless: window.Dilation.All(1))
        .Add("Ceil", window.Ceil, unless: window.Ceil.IsOff);

    /// <summary>TorchSharp's functions take numbers or tuples in 1-D and 2-D, arrays in 3-D.</summary>
    public static ArgumentList Call(string function, string x, Window window, string strideOf3d)
    {
        var rank = window.Kernel.Count;
        var uniform = window.Kernel.IsUniform && window.Stride.IsUniform && window.Before.IsUniform && window.Dilation.IsUniform;
        return ArgumentList.Call($"{TorchNames.Functional}{function}{rank}d")
            .Add(x)
            .Add(Setting(window.Kernel))
            .Add(rank == 3 ? strideOf3d : "stride", Setting(window.Stride), unless: window.Stride == window.Kernel)
            .Add("padding", Setting(window.Before), unless: window.Before.All(0))
            .Add("dilation", Setting(window.Dilation), unless: window.Dilation.All(1))
            .Add("ceil_mode", window.Ceil, unless: window.Ceil.IsOff);

        string Setting(Axes axes) => rank == 3 ? axes.ArraySetting() : axes.Setting(uniform);
    }

    private static void CheckPadding(Arguments arguments, Window window)
    {
        for (var axis = 0; axis < window.Kernel.Count; axis++)
        {
            var most = window.Kernel[axis].FloorDivide(2);
            if (!arguments.AtLeast(window.Before[axis], most))
                arguments.Error(Rule.PaddingTooLarge, "Padding", $"has padding {window.Before}, more than half its kernel of {window.Kernel}, so that a window could see padding alone: use at most {most}");
        }
    }
}
