using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest element of each window.</summary>
internal sealed record MaxPool(Window Window) : Pooling(Window)
{
    public static Layer? Read(Arguments arguments) =>
        ReadWindow(arguments, dilates: true) is { } window ? new MaxPool(window) : null;

    protected override Op MakeOp() => WithPadding(
            new Op("max_pool", Window.Kernel.Count).Take("Kernel", Window.Kernel).Set("Stride", Window.Stride, Window.Kernel),
            Window)
        .Set("Dilation", Window.Dilation, 1)
        .Set("Ceil", Window.Ceil, false);
}
