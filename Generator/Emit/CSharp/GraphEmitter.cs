using TorchDsl.Generator.Emit.Json;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// The properties <c>Graph</c> and <c>Summary</c>, and the text that they are read from. One literal costs the compiler least; it is no
/// constant, which would stand in the assembly twice, and not indented, for the compiler would take the indentation off line by line.
/// </summary>
internal static class GraphEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        var (name, text) = (network.Spec.Name, TextName(network));
        writer.Summary("The layers and how values flow between them, with settings, shapes, costs and receptive fields.");
        writer.Generated();
        writer.Line($"public static {TorchNames.Runtime}NetworkGraph Graph => {TorchNames.Generated}Graphs<{name}>.Of({text});");
        writer.Line();
        writer.Summary("The layers, with shapes, parameters, multiply-adds and receptive fields.");
        writer.Generated();
        writer.Line($"public static {TorchNames.Runtime}Summary Summary => {TorchNames.Generated}Graphs<{name}>.SummaryOf({text});");
        writer.Line();
        writer.Generated();
        writer.Line($"private static string {text} => \"\"\"");
        writer.FlushLeft(json => GraphJson.Write(json, network));
        writer.FlushLeft(end => end.Append("\"\"\";"));
    }

    /// <summary>The name of the property that holds the text.</summary>
    public static string TextName(Network network) => Identifier.Free("GraphText", MemberNames.TakenIn(network.Spec).Contains);
}
