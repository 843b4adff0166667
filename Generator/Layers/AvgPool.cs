using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>The mean of each window.</summary>
internal sealed record AvgPool(Window Window, bool CountIncludePad) : Layer
{
    public static Layer? Read(Arguments arguments) =>
        Pooling.Read(arguments, dilates: false) is { } window ? new AvgPool(window, arguments.Flag("CountIncludePad", true)) : null;

    public override string Text => Pooling.Attribute("AvgPool", Window)
        .Add("CountIncludePad", "false", unless: CountIncludePad).ToString();

    public override Shape Output(Shape input) => Window.Output(input, input.Channels);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Through(Window);

    public override string Call(string x) => Pooling.Call("avg_pool", x, Window, strideOf3d: "stride")
        .Add("count_include_pad", "false", unless: CountIncludePad).ToString();
}
