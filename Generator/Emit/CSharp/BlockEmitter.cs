using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What the class of a block has instead of constants: the parameters that its methods read, and the shape at its door.</summary>
internal static class BlockEmitter
{
    /// <summary>The field with the shape that the block takes, −1 where a size is free, where it takes one input.</summary>
    public const string InputShape = "inputShape";

    /// <summary>
    /// In initialisers a parameter's name is the parameter, in methods the field of the same name: so C# captures no parameter,
    /// which would make a second field of it.
    /// </summary>
    public static void Write(SourceWriter writer, Routine forward)
    {
        var (network, read) = (forward.Network, new HashSet<string>(StringComparer.Ordinal));
        AddRead(forward, read);
        foreach (var parameter in network.Spec.Parameters.Where(parameter => read.Contains(parameter.Name)))
            WriteField(writer, parameter, parameter.Name);
        var doors = DoorFields(network);
        for (var i = 0; i < doors.Length; i++)
        {
            var sizes = network.InputShape(i).Dims.Select(size => size.IsKnownToWeights ? CSharpExpression.Of(size) : "-1");
            writer.Line($"private readonly long[] {doors[i]} = [{string.Join(", ", sizes)}];");
        }
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
        var type = parameter.Kind switch
        {
            ParameterKind.Int => "int",
            ParameterKind.Real => "double",
            ParameterKind.Flag => "bool",
            ParameterKind.Activation => TorchNames.Runtime + SymActivation.Enum,
            _ => "object?",
        };
        writer.Line($"private readonly {type} {Identifier.Escape(field)} = {Identifier.Escape(parameter.Name)};");
    }

    /// <summary>The names of the fields with the shapes.</summary>
    public static string[] DoorFields(Network network)
    {
        var taken = new HashSet<string>(network.Spec.Members.Concat(network.Spec.Parameters.Select(parameter => parameter.Name)), StringComparer.Ordinal);
        var inputs = InputNames.Parameters(network.Spec);
        taken.UnionWith(inputs);
        return [.. inputs.Select(input => Identifier.Free(inputs.Length == 1 ? InputShape : input + "Shape", name => !taken.Add(name)))];
    }

    private static void AddRead(Routine routine, HashSet<string> read)
    {
        var network = routine.Network;
        for (var i = network.Inputs; i < network.Nodes.Count; i++)
        {
            var (layer, inputs) = (network.Nodes[i].Layer, network.Nodes[i].Inputs);
            if (network.Nodes[i].When is { } when && routine[i].Length == 0)
                read.UnionWith(when.Parameters);
            if (layer.HasWeights)
                read.UnionWith(FieldsEmitter.NumbersIn(network.Nodes[i].Name, network.Spec).SelectMany(number => number.Parameters));
            if (layer is Loop loop)
                read.UnionWith(loop.Count.Parameters);
            else if (layer is not (Join or ResultOf))
                read.UnionWith(network.CallOf(i, routine[i], [.. inputs.Select(_ => "x")]).Parameters);
        }

        foreach (var loop in routine.Loops)
            AddRead(loop, read);
    }
}
