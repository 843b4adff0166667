using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
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

    public static void Write(SourceWriter writer, Routine forward)
    {
        WriteFields(writer, forward, []);
        writer.Line();
        ConstructorEmitter.Write(writer, forward.Network.Spec);
        writer.Generated();
        using (writer.Begin(Register))
            WriteRegistration(writer, forward);
        writer.Line();
    }

    // Of a repetition, an array with a layer for each turn.
    private static void WriteFields(SourceWriter writer, Routine routine, Loop[] loops)
    {
        for (var i = 0; i < routine.Network.Nodes.Count; i++)
        {
            var node = routine.Network.Nodes[i];
            if (node.Layer is Loop loop)
                WriteFields(writer, routine.LoopAt(i), [.. loops, loop]);
            else if (node.Layer.HasWeights)
                WriteField(writer, node, routine.Fields[i], loops);
        }
    }

    private static void WriteField(SourceWriter writer, Node node, string field, Loop[] loops)
    {
        var op = node.Layer.Op;
        var target = TorchSharpOps.Of(op);
        var (type, value) = node.When is { } when
            ? ($"{target.Type(op)}?", $"{CSharpExpression.Of(when)} ? {target.Construct(op)} : null")
            : (target.Type(op), target.Construct(op).ToString());
        foreach (var loop in Enumerable.Reverse(loops))
            (type, value) = ($"{type}[]", $"{TorchNames.Generated}Turns.Make<{type}>({CSharpExpression.Of(loop.Count)}, {loop.Symbol} => {value})");
        writer.Line($"private readonly {type} {field} = {value};");
    }

    private static void WriteRegistration(SourceWriter writer, Routine routine)
    {
        for (var i = 0; i < routine.Network.Nodes.Count; i++)
        {
            var node = routine.Network.Nodes[i];
            if (node.Layer is Loop loop)
            {
                if (!loop.HasWeights)
                    continue;
                using (writer.Begin(ForwardEmitter.For(loop)))
                    WriteRegistration(writer, routine.LoopAt(i));
            }
            else if (node.Layer.HasWeights)
            {
                writer.Line($"modules.Add({Name(node.Name, routine.Network.Spec)}, {routine[i]});");
            }
        }
    }

    /// <summary>The numbers in the name of a layer that only its turn, or a use of the block, knows.</summary>
    public static IEnumerable<SymInt> NumbersIn(string name, NetworkSpec spec) =>
        TurnName.Pieces(name, TurnName.Words(spec)).Where(piece => piece.IsExpression).Select(piece => Number(piece.Text, spec));

    private static string Name(string name, NetworkSpec spec)
    {
        var pieces = TurnName.Pieces(name, TurnName.Words(spec))
            .Select(piece => piece.IsExpression ? InName(Number(piece.Text, spec)) : Literal.Of(piece.Text)).DefaultIfEmpty("\"\"");
        var code = string.Join(" + ", pieces);
        return code.StartsWith("\"", StringComparison.Ordinal) ? code : $"\"\" + {code}";
    }

    private static SymInt Number(string text, NetworkSpec spec) => Expression.Read(text, SymInt.Parameter, name =>
        spec.Parameters.Any(parameter => parameter.Name == name && parameter.Kind == ParameterKind.Flag) ? SymBool.Parameter(name) : null);

    private static string InName(SymInt number) => number.IsSum ? $"({CSharpExpression.Of(number)})" : CSharpExpression.Of(number);
}
