using System.Globalization;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What is known of a network before it runs, as constants.</summary>
internal static class ConstantsEmitter
{
    private static readonly string[][] AxisNames =
    [
        [],
        ["Length"],
        ["Height", "Width"],
        ["Depth", "Height", "Width"],
    ];

    public static void Write(SourceWriter writer, Network network)
    {
        var parameters = network.Totals!.Parameters;
        Constant(writer, "ParameterCount", parameters, "The number of parameters");
        Constant(writer, "TrainableParameterCount", parameters, "The number of parameters that are learned");
        Constant(writer, "MultiplyAdds", network.Totals!.MultiplyAdds, "The multiply-adds of one forward pass for a batch of one, by fvcore's convention");
        WriteReceptiveField(writer, network);
        Span(writer, "InputShape", network.InputShape, "The shape of one input");
        Span(writer, "OutputShape", network.OutputShape, "The shape of one result");
    }

    private static void WriteReceptiveField(SourceWriter writer, Network network)
    {
        var axes = network.Nodes[network.Main].Field.Axes;
        for (var i = 0; i < axes.Count && axes.Count < AxisNames.Length; i++)
        {
            var name = AxisNames[axes.Count][i];
            Constant(writer, "ReceptiveField" + name, axes[i].Size, $"The {name.ToLowerInvariant()} of the input that one output sees");
        }
    }

    // What depends on free sizes is no constant; the summary has its formula.
    private static void Constant(SourceWriter writer, string name, SymInt value, string meaning)
    {
        if (!value.IsFixed)
            return;
        writer.Summary($"{meaning}: {value.Value.ToString("N0", CultureInfo.InvariantCulture)}.");
        writer.Generated();
        writer.Line($"public const long {name} = {value};");
        writer.Line();
    }

    private static void Span(SourceWriter writer, string name, Shape shape, string meaning)
    {
        writer.Summary($"{meaning}, without the batch{(shape.IsFixed ? "" : "; −1 where it is free")}: {shape}.");
        writer.Generated();
        var sizes = shape.Dims.Select(size => size.IsFixed ? $"{size}" : "-1");
        writer.Line($"public static global::System.ReadOnlySpan<long> {name} => [{string.Join(", ", sizes)}];");
        writer.Line();
    }
}
