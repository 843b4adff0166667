using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// The layers that hold weights: a field each, created in layer order, and their registration. The fields are not marked as
/// generated: what sets them is in the constructor, and the mark would be half of their text.
/// </summary>
internal static class FieldsEmitter
{
    /// <summary>The method that registers the layers: of an interface, for a member of the user's can then not have its name.</summary>
    public const string Register = $"void {Interface}.Register({TorchNames.Generated}ModuleRegistry modules)";

    /// <summary>The interface.</summary>
    public const string Interface = $"{TorchNames.Generated}IHasLayers";

    public static void Write(SourceWriter writer, Network network, string[] fields)
    {
        var layers = Enumerable.Range(0, fields.Length).Where(i => network.Nodes[i].Layer.HasWeights).ToList();
        foreach (var i in layers)
        {
            var op = network.Nodes[i].Layer.Op;
            var target = TorchSharpOps.Of(op);
            if (network.Nodes[i].When is { } when)
                writer.Line($"private readonly {target.Type(op)}? {fields[i]} = {CSharpExpression.Of(when)} ? {target.Construct(op)} : null;");
            else
                writer.Line($"private readonly {target.Type(op)} {fields[i]} = {target.Construct(op)};");
        }

        writer.Line();
        ConstructorEmitter.Write(writer, network.Spec);
        writer.Generated();
        using (writer.Begin(Register))
        {
            foreach (var i in layers)
                writer.Line($"modules.Add({Literal.Of(network.Nodes[i].Name)}, {fields[i]});");
        }

        writer.Line();
    }
}
