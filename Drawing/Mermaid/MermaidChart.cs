using System.Text;
using System.Text.Json;
using TorchDsl.Layout;
using TorchDsl.Model;

namespace TorchDsl.Mermaid;

/// <summary>Writes a flowchart, folded as far as Mermaid's limits ask for.</summary>
internal static class MermaidChart
{
    private const int MostEdges = 500;
    private const int MostLetters = 50_000;

    public static string Of(NetworkView network)
    {
        using var scripts = new Scripts(network, "view.js");
        var chart = "";
        foreach (var limit in (int[])[300, 150, 75, 0])
        {
            (chart, var edges) = Write(network, scripts.Evaluate($"seenUpTo(network, {limit})"));
            if (edges <= MostEdges && chart.Length <= MostLetters)
                break;
        }

        return chart;
    }

    private static (string Chart, int Edges) Write(NetworkView network, JsonElement seen)
    {
        var text = new StringBuilder("flowchart TD\n");
        var depths = new Stack<int>();
        foreach (var row in seen.GetProperty("rows").EnumerateArray())
        {
            var (part, depth) = (row.GetProperty("part").GetInt32(), row.GetProperty("depth").GetInt32());
            while (depths.Count > depth)
                End(text, depths);
            if (row.GetProperty("isOpen").GetBoolean())
            {
                Indent(text, depths.Count).Append($"subgraph {Id(part)}[\"{Caption(network, part, " · ")}\"]\n");
                depths.Push(depth);
            }
            else
                Indent(text, depths.Count).Append(Id(part)).Append(Box(network, part, Caption(network, part, "<br>"))).Append('\n');
        }

        while (depths.Count > 0)
            End(text, depths);
        var edges = seen.GetProperty("edges").EnumerateArray().Take(MostEdges).ToList();
        foreach (var edge in edges)
        {
            var shapes = edge.GetProperty("shapes").EnumerateArray().Select(shape => MermaidText.Of(VisibleText.Short(shape.GetString()!))).ToList();
            var label = shapes.Count < 3 ? string.Join(", ", shapes) : $"{shapes[0]} and {shapes.Count - 1} more";
            Indent(text, 0).Append($"{Id(edge.GetProperty("from").GetInt32())} -->|\"{label}\"| {Id(edge.GetProperty("to").GetInt32())}\n");
        }

        var leftOut = seen.GetProperty("leftOut").GetInt32() + seen.GetProperty("edges").GetArrayLength() - edges.Count;
        if (leftOut > 0)
            Indent(text, 0).Append($"note[\"{leftOut} long edges are not drawn.\"]\n");
        return (text.ToString(), edges.Count);
    }

    private static string Caption(NetworkView network, int part, string between)
    {
        var (name, text) = part < 0 ? (network.Groups[-1 - part].Name, network.Groups[-1 - part].Text) : (network.Nodes[part].Name, network.Nodes[part].Text);
        return MermaidText.Of(VisibleText.Short(name)) + between + MermaidText.Of(VisibleText.Short(text));
    }

    // Joins are round, inputs slanted, and what is folded has double sides.
    private static string Box(NetworkView network, int part, string caption) => part < 0 ? $"[[\"{caption}\"]]" : network.Nodes[part].Kind switch
    {
        "input" => $"[/\"{caption}\"/]",
        "activation" => $"([\"{caption}\"])",
        "join" => $"((\"{caption}\"))",
        _ => $"[\"{caption}\"]",
    };

    private static string Id(int part) => part < 0 ? $"g{-1 - part}" : $"n{part}";

    private static StringBuilder Indent(StringBuilder text, int depth) => text.Append(' ', 2 * (depth + 1));

    private static void End(StringBuilder text, Stack<int> depths)
    {
        depths.Pop();
        Indent(text, depths.Count).Append("end\n");
    }
}
