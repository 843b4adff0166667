using System.Text.Json;

namespace TorchDsl;

/// <summary>How settings are read. That they are JSON is known by then, for the graph has been read.</summary>
public sealed partial class GraphSetting
{
    private GraphSetting(string node, string name, ref Utf8JsonReader reader)
    {
        (this.node, Name) = (node, name);
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                Kind = reader.TryGetInt64(out whole) ? GraphSettingKind.Int : GraphSettingKind.Real;
                real = reader.GetDouble();
                break;
            case JsonTokenType.True or JsonTokenType.False:
                (Kind, whole) = (GraphSettingKind.Flag, reader.GetBoolean() ? 1 : 0);
                break;
            case JsonTokenType.String:
                (Kind, text) = (GraphSettingKind.Text, reader.GetString()!);
                break;
            case JsonTokenType.StartArray:
                (Kind, items) = (GraphSettingKind.List, ReadItems(ref reader));
                break;
            default:
                throw new FormatException($"The setting {name} of the node \"{node}\" is neither number, flag, text nor list.");
        }
    }

    internal static GraphSetting[] ReadAll(string node, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        List<GraphSetting> all = [];
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            all.Add(new(node, name, ref reader));
        }

        return [.. all];
    }

    private GraphSetting[] ReadItems(ref Utf8JsonReader reader)
    {
        List<GraphSetting> all = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            all.Add(new(node, $"{Name}[{all.Count}]", ref reader));
        return [.. all];
    }
}
