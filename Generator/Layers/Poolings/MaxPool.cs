using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest element of each window.</summary>
internal sealed record MaxPool(Window Window) : Pooling(Window)
{
    public static Layer? Read(Arguments arguments) =>
        ReadWindow(arguments, dilates: true) is { } window ? new MaxPool(window) : null;

    protected override Op MakeOp() => new Op("max_pool", Window.Kernel.Count)
        .Take("Kernel", Window.Kernel)
        .Set("Stride", Window.Stride, Window.Kernel)
        .Set("Padding", Window.Before, 0)
        .Set("Dilation", Window.Dilation, 1)
        .Set("Ceil", Window.Ceil, false);
}
