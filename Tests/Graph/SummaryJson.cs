using System.Text.Json;
using System.Text.Json.Nodes;

namespace TorchDsl.Tests.Graph;

/// <summary>A graph whose summary must be a given one: a chain of its rows.</summary>
internal static class SummaryJson
{
    public static string Write(Summary summary)
    {
        var nodes = summary.Rows.Select((row, i) => (JsonNode)Write(row, i)).ToArray();
        // Results may be of any row, or at least there is one of their shape.
        int Last(Shape shape, bool trainingOnly) => Enumerable.Range(0, nodes.Length)
            .Last(i => summary.Rows[i].OutputShape.Equals(shape) && (trainingOnly || !summary.Rows[i].TrainingOnly));
        var outputs = summary.Outputs.Prepend(new("result", summary.OutputShape, false)).Select(output => (JsonNode)new JsonObject
        {
            ["name"] = output.Name,
            ["node"] = Last(output.Shape, output.TrainingOnly),
            ["training_only"] = output.TrainingOnly,
        });
        return new JsonObject
        {
            ["version"] = 1,
            ["name"] = summary.Network,
            ["inputs"] = new JsonArray(new JsonObject
            {
                ["name"] = "input",
                ["node"] = 0,
                ["shape"] = Write(summary.InputShape),
                ["smallest"] = Write(summary.SmallestInput),
                ["kind"] = "map",
            }),
            ["outputs"] = new JsonArray([.. outputs]),
            ["parameters"] = summary.Parameters,
            ["buffers"] = summary.Buffers,
            ["multiply_adds"] = Write(summary.MultiplyAdds),
            ["training_multiply_adds"] = Write(summary.TrainingMultiplyAdds),
            ["nodes"] = new JsonArray(nodes),
        }.ToJsonString();
    }

    private static JsonObject Write(SummaryRow row, int index) => new JsonObject
    {
        ["name"] = row.Name,
        ["op"] = "any",
        ["inputs"] = index == 0 ? new JsonArray() : new JsonArray(index - 1),
        ["shape"] = Write(row.OutputShape),
        ["parameters"] = row.Parameters,
        ["buffers"] = row.Buffers,
        ["multiply_adds"] = Write(row.MultiplyAdds),
        ["training_only"] = row.TrainingOnly,
        ["field"] = new JsonArray([.. row.ReceptiveField.Select(field => (JsonNode)Write(field))]),
        ["text"] = row.Layer,
    };

    private static JsonArray Write(Shape shape) => new([.. shape.Select(size => (JsonNode)Write(size))]);

    private static JsonValue Write(SymInt size) => size.Value is { } number ? JsonValue.Create(number) : JsonValue.Create(size.ToString());

    private static JsonObject Write(ReceptiveField field)
    {
        var written = new JsonObject { ["size"] = Write(field.Size) };
        if (field.SmallestSize != field.Size)
            written["smallest"] = Write(field.SmallestSize);
        if (field.Stride is { } stride)
        {
            var outputs = Enumerable.Range(1, 1024).First(outputs => (double)Math.Round(stride * outputs) / outputs == stride);
            var pixels = (long)Math.Round(stride * outputs);
            (written["stride"], written["offset"]) = (outputs == 1 ? pixels : new JsonArray(pixels, outputs), field.Offset);
        }

        return written;
    }
}
