using System.Globalization;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What is known of a network before it runs, as constants.</summary>
internal static class ConstantsEmitter
{
    private const string First = "InputShape";

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
        var inputs = InputNames.Constants(network.Spec);
        foreach (var field in network.Nodes[network.Main].Fields)
            WriteReceptiveField(writer, field.Axes, inputs.ElementAtOrDefault(field.Source) ?? "", NameOf(network, field.Source));
        var shapes = ShapesOf(network);
        for (var i = 0; i < shapes.Length; i++)
            Span(writer, shapes[i], network.InputShape(i), $"The shape of one {(shapes.Length == 1 ? "input" : $"sample of {NameOf(network, i)}")}");
        if (!shapes.Contains(First))
            Span(writer, First, network.InputShape(0), $"The shape of one sample of {NameOf(network, 0)}, the first input");
        Span(writer, "OutputShape", network.OutputShape, "The shape of one result");
    }

    /// <summary>The names of the constants with the shapes of the inputs.</summary>
    public static string[] ShapesOf(Network network) =>
        network.Inputs == 1 ? [First] : [.. InputNames.Constants(network.Spec).Select(input => input + "Shape")];

    private static string NameOf(Network network, int input) => network.Inputs == 1 ? "the input" : InputNames.Parameters(network.Spec)[input];

    private static void WriteReceptiveField(SourceWriter writer, EquatableArray<AxisField> axes, string input, string of)
    {
        for (var i = 0; i < axes.Count && axes.Count < AxisNames.Length; i++)
        {
            var name = AxisNames[axes.Count][i];
            Constant(writer, $"{input}ReceptiveField{name}", axes[i].Size, $"The {name.ToLowerInvariant()} of {of} that one output sees");
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
