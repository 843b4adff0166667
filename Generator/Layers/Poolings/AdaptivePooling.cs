using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A pooling to a size, whatever comes in.</summary>
/// <param name="Size">The size of the output.</param>
internal abstract record AdaptivePooling(Axes Size) : Layer
{
    public override string Text => ArgumentList.Attribute(GetType().Name).Add(Size.AsArgument).ToString();

    public override Shape Output(Shape input) => Shape.Map(input.Channels, [.. Size.Sizes]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.ThroughAdaptive(input, Size);

    /// <summary>The mean of each window.</summary>
    protected static string Average(string x, Axes size) => Function("avg", x, size, size.IsUniform ? size.Setting(uniform: true) : size.ArraySetting());

    /// <summary>The largest element of each window, for which TorchSharp's function takes an array in 2-D and calls another in 3-D.</summary>
    protected static string Largest(string x, Axes size) => size.Count == 3
        ? $"{TorchNames.Generated}Maps.AdaptiveMaxPool3d({x}, {size.ArraySetting()})"
        : Function("max", x, size, size.Count == 1 ? size.Setting(uniform: true) : size.ArraySetting());

    private static string Function(string kind, string x, Axes size, string setting) =>
        ArgumentList.Call($"{TorchNames.Functional}adaptive_{kind}_pool{size.Count}d").Add(x).Add(setting).ToString();
}
