using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The p-norm of each window, ᵖ√Σxᵖ: for p = 1 the sum, for p = ∞ it would be the largest element.</summary>
/// <param name="NormType">p.</param>
internal sealed record LPPool(SymFloat NormType, Window Window) : Pooling(Window)
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Input.SpatialRank == 3)
            arguments.Error(Rule.WrongRank, null, InThreeDimensions(arguments), Remedy.Choose("use AvgPool or MaxPool, which take three"));
        if (arguments.Problem is not null || ReadWindow(arguments, dilates: false) is not { } window)
            return null;
        var layer = new LPPool(arguments.Real("NormType"), window);
        if (layer.NormType == 0)
            arguments.Error(Rule.OutOfRange, "NormType", "divides by NormType, which is 0", arguments.Use("NormType", "2"));
        return layer;
    }

    protected override Op MakeOp() => new Op("lp_pool", Window.Kernel.Count)
        .Take("NormType", NormType).Take("Kernel", Window.Kernel)
        .Set("Stride", Window.Stride, Window.Kernel)
        .Set("Ceil", Window.Ceil, false);

    public override (Layer Layer, string Padding)? HalfPadded => null;

    private static string InThreeDimensions(Arguments arguments) =>
        $"needs a map of channels with 1 or 2 spatial axes, but {arguments.Producer}";
}
