using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TorchDsl;

/// <summary>The graph of a network with free sizes where they have numbers.</summary>
internal static class SizedGraph
{
    // In settings, these are words, whatever free sizes are called.
    private static readonly HashSet<string> Words = ["padding_mode", "mode", "approximate", "nonlinearity", "eps"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static NetworkGraph Of(NetworkGraph graph, Shape[] inputs)
    {
        var sizes = FreeSizes.Of(graph, inputs);
        if (sizes.Count == 0)
            return graph;
        var json = JsonNode.Parse(graph.ToJson())!.AsObject();
        foreach (var name in (string[])["multiply_adds", "training_multiply_adds"])
            Evaluate(json, name);
        foreach (var input in json["inputs"]!.AsArray())
        {
            Evaluate(input!, "shape");
            input!["smallest"] = input["shape"]!.DeepClone();
        }

        foreach (var node in json["nodes"]!.AsArray())
        {
            foreach (var name in (string[])["shape", "multiply_adds", "field", "fields"])
                Evaluate(node!, name);
            foreach (var setting in node!["settings"]?.AsObject().Select(setting => setting.Key).Where(key => !Words.Contains(key)).ToList() ?? [])
                Evaluate(node["settings"]!, setting);
        }

        for (var i = 0; i < inputs.Length; i++)
            json["nodes"]![graph.InputList[i].Node]!["text"] = Text(graph.NodeList[graph.InputList[i].Node].Text, inputs[i]);
        return NetworkGraph.Read(json.ToJsonString(Plain));

        void Evaluate(JsonNode parent, string name)
        {
            if (parent[name] is { } value)
                parent[name] = Evaluated(value);
        }

        JsonNode? Evaluated(JsonNode? value) => value switch
        {
            JsonArray list => new JsonArray([.. list.Select(Evaluated)]),
            JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Evaluated(field.Value)))),
            JsonValue formula when formula.TryGetValue<string>(out var text) && text is not ("inf" or "-inf" or "nan") =>
                JsonValue.Create(Formula.ValueOf(text, sizes)),
            _ => value?.DeepClone(),
        };
    }

    // The shape stands first, as it is written.
    private static string Text(string written, Shape shape)
    {
        var settings = written.IndexOf(", Name", StringComparison.Ordinal);
        return $"Input({string.Join(", ", shape)}{(settings < 0 ? ")" : written[settings..])}";
    }
}
