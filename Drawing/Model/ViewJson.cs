using System.Text;
using System.Text.Json;

namespace TorchDsl.Model;

/// <summary>
/// Writes a network for the scripts. The text has no letter beyond ASCII, and none that means something in HTML, so it may stand in a script
/// of a page.
/// </summary>
internal static class ViewJson
{
    public static string Of(NetworkView network)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            Write(json, network);
        return Encoding.ASCII.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, NetworkView network)
    {
        json.WriteStartObject();
        json.WriteString("name", network.Name);
        json.WriteString("title", network.Title);
        json.WriteString("smallest", network.Smallest);
        List(json, "totals", network.Totals, total => Texts(json, ("label", total.Label), ("value", total.Value)));
        List(json, "inputs", network.Inputs, input => Write(json, input));
        List(json, "outputs", network.Outputs, output => Write(json, output));
        List(json, "nodes", network.Nodes, node => Write(json, node));
        // A part is a node's index, or -1 - n for the group n: a list holds groups in groups however deep they are.
        var places = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var group in network.Groups)
            places.Add(group, places.Count);
        List(json, "groups", network.Groups, group => Write(json, group, group.Parts.Select(part => part is PartGroup ? -1 - places[part] : part.First)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ViewInput input)
    {
        Texts(json, ("name", input.Name), ("shape", input.Shape));
        json.WriteBoolean("isFree", input.IsFree);
        List(json, "sizes", input.Sizes, json.WriteNumberValue);
    }

    private static void Write(Utf8JsonWriter json, ViewOutput output)
    {
        Texts(json, ("name", output.Name));
        json.WriteNumber("node", output.Node);
        json.WriteBoolean("trainingOnly", output.TrainingOnly);
    }

    private static void Write(Utf8JsonWriter json, ViewNode node)
    {
        Texts(json, ("name", node.Name), ("kind", node.Kind), ("text", node.Text), ("shape", node.Shape));
        List(json, "inputs", node.Inputs, json.WriteNumberValue);
        Number(json, "parameters", node.Parameters);
        Number(json, "multiplyAdds", node.MultiplyAdds.Value);
        Number(json, "elements", node.Elements.Value);
        if (node.MultiplyAdds.Text.Any(char.IsLetter))
            json.WriteString("multiplyAddsText", node.MultiplyAdds.Text);
        if (node.TrainingOnly)
            json.WriteBoolean("trainingOnly", true);
        if (node.Weights is { } weights)
            json.WriteString("weights", weights);
        if (node.Fields.All(fields => fields.Count == 0))
            return;
        json.WriteStartArray("fields");
        foreach (var fields in node.Fields)
            List(json, null, fields, field => Write(json, field));
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ViewField field)
    {
        json.WriteString("text", field.Text);
        Number(json, "size", field.Size);
        if (field.Outputs == 0)
            return;
        json.WriteNumber("pixels", field.Pixels);
        json.WriteNumber("outputs", field.Outputs);
        json.WriteNumber("offset", field.Offset);
    }

    private static void Write(Utf8JsonWriter json, PartGroup group, IEnumerable<int> parts)
    {
#pragma warning disable CA1308 // The scripts' names are small.
        Texts(json, ("kind", group.Kind.ToString().ToLowerInvariant()), ("name", group.Name), ("text", group.Text));
#pragma warning restore CA1308
        json.WriteNumber("first", group.First);
        json.WriteNumber("count", group.Count);
        json.WriteNumber("period", group.Period);
        json.WriteNumber("result", group.Result);
        List(json, "parts", parts, json.WriteNumberValue);
    }

    private static void Texts(Utf8JsonWriter json, params (string Name, string Value)[] texts)
    {
        foreach (var (name, value) in texts)
            json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    private static void List<T>(Utf8JsonWriter json, string? name, IEnumerable<T> items, Action<T> write)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (var item in items)
        {
            var isObject = item is not (int or long);
            if (isObject)
                json.WriteStartObject();
            write(item);
            if (isObject)
                json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
