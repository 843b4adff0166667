using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Emit;

/// <summary>
/// The method <c>forward</c>: one line per layer. A value is disposed once the next is made of it, and an activation
/// overwrites its input where that is the network's own and no gradient reads it.
/// </summary>
internal static class ForwardEmitter
{
    private const string Input = "input";
    private const string Value = "x";

    /// <summary>The names that the method uses.</summary>
    public static readonly string[] Locals = Surface.Locals;

    public static void Write(SourceWriter writer, Network network, string[] fields)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Begin($"public override {TorchNames.Tensor} forward({TorchNames.Tensor} {Input})"))
        {
            writer.Line($"base.CheckInput({Input}, {BlockEmitter.Door(network)});");
            if (network.Nodes[1].Layer.TakesIds)
                writer.Line($"base.CheckIds({Input});");
            var lines = Lines(network, fields);
            var width = lines.Max(line => line.Code.Length);
            foreach (var (code, shape) in lines)
                writer.Line($"{code.PadRight(width)}  // {shape}");
            writer.Line($"return {Value};");
        }

        writer.Line();
    }

    private static List<(string Code, Shape Shape)> Lines(Network network, string[] fields)
    {
        var lines = new List<(string, Shape)>();
        var isOwn = false;       // whether the value may be overwritten: it shares no memory with the caller's input,
        var isRead = false;      // and no gradient reads it
        for (var i = 1; i < network.Nodes.Count; i++)
        {
            var node = network.Nodes[i];
            var isFirst = i == 1;
            var inPlace = isOwn && !isRead ? node.Layer.CallInPlace(Value) : null;
            lines.Add((inPlace is null ? Step(node.Layer, fields[i], isFirst) : inPlace + ";", node.Output));
            isOwn |= !node.Layer.MayAlias;
            isRead = node.Layer.GradientReadsOutput || (node.Layer.MayAlias && isRead);
        }

        return lines;
    }

    private static string Step(Layer layer, string field, bool isFirst)
    {
        var argument = isFirst ? Input : Value;
        var call = field.Length > 0 ? layer.CallModule(field, argument) : layer.Call(argument);
        return isFirst ? $"var {Value} = {call};" : $"{Value} = base.Replace({Value}, {call});";
    }
}
