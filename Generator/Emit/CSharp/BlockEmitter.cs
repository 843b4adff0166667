using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What the class of a block has instead of constants: the parameters that its methods read, and the shape at its door.</summary>
internal static class BlockEmitter
{
    /// <summary>The field with the shape that the block takes, −1 where a size is free.</summary>
    public const string InputShape = "inputShape";

    /// <summary>
    /// In initialisers a parameter's name is the parameter, in methods the field of the same name: so C# captures no parameter,
    /// which would make a second field of it.
    /// </summary>
    public static void Write(SourceWriter writer, Network network, string[] fields)
    {
        var read = ReadByForward(network, fields);
        foreach (var parameter in network.Spec.Parameters.Where(parameter => read.Contains(parameter.Name)))
            WriteField(writer, parameter, parameter.Name);
        var sizes = network.Nodes[0].Output.Dims.Select(size => size.IsKnownToWeights ? CSharpExpression.Of(size) : "-1");
        writer.Line($"private readonly long[] {DoorField(network)} = [{string.Join(", ", sizes)}];");
    }

    /// <summary>A field for each parameter of a class whose layers have a mistake, or C# would report the parameters as unread.</summary>
    public static void WriteUnread(SourceWriter writer, NetworkSpec spec)
    {
        foreach (var parameter in spec.Parameters.Where(parameter => !parameter.IsOut))
        {
            var others = spec.Parameters.Select(other => other.Name).Where(other => other != parameter.Name);
            bool IsTaken(string name) => spec.Members.Contains(name) || name == spec.Name || MemberNames.IsTaken(name) || others.Contains(name);
            var field = Identifier.Free(parameter.Name, IsTaken);
            WriteField(writer, parameter, field);
        }

        writer.Line();
    }

    private static void WriteField(SourceWriter writer, BlockParameter parameter, string field)
    {
        var type = parameter.Kind switch { ParameterKind.Int => "int", ParameterKind.Real => "double", ParameterKind.Flag => "bool", _ => "object?" };
        writer.Line($"private readonly {type} {Identifier.Escape(field)} = {Identifier.Escape(parameter.Name)};");
    }

    /// <summary>The name of the field with the shape.</summary>
    public static string DoorField(Network network)
    {
        var taken = network.Spec.Members.Concat(network.Spec.Parameters.Select(parameter => parameter.Name));
        return Identifier.Free(InputShape, taken.Contains);
    }

    private static HashSet<string> ReadByForward(Network network, string[] fields)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < fields.Length; i++)
        {
            var layer = network.Nodes[i].Layer;
            if (layer is Join)
                continue;
            read.UnionWith(network.CallOf(i, fields[i], ["x"]).Parameters);
        }

        return read;
    }
}
