using System.Text.Json;
using Jint;
using TorchDsl.Model;

namespace TorchDsl.Layout;

/// <summary>Runs the scripts that the page runs too, so that a picture is laid out as a page is.</summary>
internal sealed class Scripts : IDisposable
{
    // What dagre asks of a browser.
    private const string Browser = """
        function structuredClone(value) {
          if (value === null || typeof value !== "object") return value;
          return Array.isArray(value) ? value.map(structuredClone)
            : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, structuredClone(each)]));
        }
        """;

    private readonly Engine engine = new();

    /// <summary>Loads scripts and a network, which they know as <c>network</c>.</summary>
    public Scripts(NetworkView network, params string[] files)
    {
        engine.Execute(Browser);
        foreach (var file in files)
            engine.Execute(Resource.Read(file), file);
        engine.SetValue("data", ViewJson.Of(network));
        engine.Execute("const network = readNetwork(JSON.parse(data));");
    }

    public void Dispose() => engine.Dispose();

    /// <summary>The value of an expression.</summary>
    public JsonElement Evaluate(string expression)
    {
        using var json = JsonDocument.Parse(engine.Evaluate($"JSON.stringify({expression})").AsString());
        return json.RootElement.Clone();
    }
}
