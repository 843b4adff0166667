using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Emit;

/// <summary>
/// The layers that hold weights: a field each, created in layer order, and their registration. The fields are not marked as
/// generated: what sets them is in the constructor, and the mark would be half of their text.
/// </summary>
internal static class FieldsEmitter
{
    public static void Write(SourceWriter writer, Network network, string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (network.Nodes[i].Layer.Module is { } module)
                writer.Line($"private readonly {module.Namespace}{module.Type} {fields[i]} = {module.Construction};");
        }

        writer.Line();
        ConstructorEmitter.Write(writer, network.Spec);
        writer.Line("/// <inheritdoc/>");
        writer.Generated();
        using (writer.Begin("protected override void RegisterModules()"))
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (network.Nodes[i].Layer.Module is not null)
                    writer.Line($"base.Register({Literal.Of(network.Nodes[i].Name)}, {fields[i]});");
            }
        }

        writer.Line();
    }
}
