using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What writes an input with another shape.</summary>
internal static class InputRemedy
{
    /// <summary>The input with these sizes, and with the name that it has.</summary>
    public static Remedy Write(Arguments arguments, int input, string sizes)
    {
        var (graph, spec) = (arguments.Graph!, arguments.Graph!.InputSpec(input));
        var text = $"Input({sizes}{(spec["Name"] is { } name ? $", Name = {name}" : "")})";
        return Remedy.Of($"write {text}", Edit.Replace(graph.Nodes[input].Place, text));
    }
}
