using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The mean of each window.</summary>
internal sealed record AvgPool(Window Window, SymBool CountIncludePad) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (Pooling.Read(arguments, dilates: false) is not { } window)
            return null;
        CheckKernelIn3d(arguments, window);
        return new AvgPool(window, arguments.Flag("CountIncludePad", true));
    }

    public override bool IsPooling => true;

    public override string Text => Pooling.Attribute("AvgPool", Window)
        .Add("CountIncludePad", CountIncludePad, unless: CountIncludePad.IsOn).ToString();

    public override (Layer Layer, string Padding)? HalfPadded => Window.HalfPadded is { } window && window.Dilation.All(1) ? (this with { Window = window }, window.Before.AsArgument) : null;

    public override Layer? RoundingUp => !Window.Ceil.IsOff ? null : this with { Window = Window with { Ceil = true } };

    public override Shape Output(Shape input) => Window.Output(input, input.Channels);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Through(Window);

    public override string Call(string x) => Pooling.Call("avg_pool", x, Window, strideOf3d: "stride")
        .Add("count_include_pad", CountIncludePad, unless: CountIncludePad.IsOn).ToString();

    // libtorch's avg_pool3d alone looks at the input without its padding.
    private static void CheckKernelIn3d(Arguments arguments, Window window)
    {
        for (var axis = 0; axis < 3 && window.Kernel.Count == 3; axis++)
        {
            if (!arguments.AtLeast(window.Kernel[axis], arguments.Input[axis + 1]))
                arguments.Error(Rule.KernelExceedsInput, "Kernel", $"has a kernel of {window.Kernel}, larger than its input ({arguments.Producer}), and in 3-D libtorch averages only where the kernel fits the input without its padding: use a kernel of at most {arguments.Input[axis + 1]} along axis {axis}");
        }
    }
}
