using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest element of each window.</summary>
internal sealed record MaxPool(Window Window) : Layer
{
    public static Layer? Read(Arguments arguments) =>
        Pooling.Read(arguments, dilates: true) is { } window ? new MaxPool(window) : null;

    public override bool IsPooling => true;

    public override string Text => Pooling.Attribute("MaxPool", Window).ToString();

    public override (Layer Layer, string Padding)? HalfPadded => Window.HalfPadded is { } window && window.Dilation.All(1) ? (this with { Window = window }, window.Before.AsArgument) : null;

    public override Layer? RoundingUp => !Window.Ceil.IsOff ? null : this with { Window = Window with { Ceil = true } };

    public override Shape Output(Shape input) => Window.Output(input, input.Channels);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Through(Window);

    public override string Call(string x) => Pooling.Call("max_pool", x, Window, strideOf3d: "strides").ToString();
}
