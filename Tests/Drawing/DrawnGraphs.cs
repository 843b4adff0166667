using System.Text.Json;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Drawing;

/// <summary>Graphs that are rendered in tests.</summary>
internal static class DrawnGraphs
{
    /// <summary>Everything that means something to a format, a spreadsheet, a browser or a reader's eye.</summary>
    public const string Hostile =
        "</script><!--<img src=x onerror=alert(1)>]]>&amp;\"'`|*_#1;[x](y)\n\r\t\u202Eevil\u2066\u2028\u0000\u0007\uFEFF -->{}%%$$~~\\";

    /// <summary>The same in other places: what a line begins with, and half a letter.</summary>
    public static readonly string[] HostileNames = [Hostile, "=1+2", "@cmd", "+x", "-x\"", "end", "subgraph", "n0", "", "中文🙂", "a b"];

    public static NetworkGraph Zoo(string name) => Summaries.Find(name)!.Graph();

    /// <summary>A network all of whose texts are hostile, with a block and half of a surrogate pair.</summary>
    public static NetworkGraph HostileGraph()
    {
        var names = HostileNames.Select(name => $"{Quoted(name)}").Append("\"half \\ud83d\"").ToList();
        var nodes = names.Select((name, i) =>
            $$"""{"name":{{name}},"op":"relu","inputs":[{{i}}],"shape":[4,8,8],"block":{{Quoted(Hostile)}},"text":{{name}}}""");
        var block = $$"""{"name":{{Quoted(Hostile)}},"type":{{Quoted(Hostile)}},"text":{{Quoted(Hostile)}},"first":2,"count":4,"node":5}""";
        return Read(Hostile, 4, nodes, block, names.Count);
    }

    /// <summary>Layers in a row, no two neighbours of which are equal, without blocks.</summary>
    public static NetworkGraph Chain(int layers) => Read("Chain", 4, Enumerable.Range(0, layers).Select(i =>
        $$"""{"name":"layer{{i}}","op":"linear","inputs":[{{i}}],"shape":[4,8,8],"text":"Linear({{i}})"}"""), "", layers);

    /// <summary>A layer of each op.</summary>
    public static NetworkGraph Of(IReadOnlyList<string> ops) => Read("Ops", 4, ops.Select((op, i) =>
        $$"""{"name":"{{op}}","op":"{{op}}","inputs":[{{i}}],"shape":[4,8,8],"text":"{{op}}"}"""), "", ops.Count);

    /// <summary>Layers each of which takes the results of all before it.</summary>
    public static NetworkGraph Dense(int layers)
    {
        static string All(int i) => string.Join(',', Enumerable.Range(0, i + 1));
        return Read("Dense", 4, Enumerable.Range(0, layers).Select(i =>
            $$"""{"name":"layer{{i}}","op":"concat","inputs":[{{All(i)}}],"shape":[4,8,8],"text":"Concat({{i}})"}"""), "", layers);
    }

    private static NetworkGraph Read(string name, int channels, IEnumerable<string> nodes, string block, int last) => NetworkGraph.Read($$"""
        {"version":1,"name":{{Quoted(name)}},
        "inputs":[{"name":"input","node":0,"shape":[{{channels}},8,8],"smallest":[{{channels}},8,8],"kind":"map"}],
        "outputs":[{"name":"result","node":{{last}}}],
        "parameters":0,"buffers":0,"multiply_adds":0,"training_multiply_adds":0,
        "blocks":[{{(block.Length > 0 ? block : "")}}],
        "nodes":[
        {"name":"input","op":"input","inputs":[],"shape":[{{channels}},8,8],"text":"Input"},
        {{string.Join(",\n", block.Length > 0 ? InBlock(nodes) : nodes)}}
        ]}
        """);

    // The block has the nodes from 2 to 5.
    private static IEnumerable<string> InBlock(IEnumerable<string> nodes) => nodes.Select((node, i) =>
        i is >= 1 and <= 4 ? node : node.Replace($"\"block\":{Quoted(Hostile)},", "", StringComparison.Ordinal));

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
