using System.Text;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.Json;

/// <summary>The graph of a network as JSON, a layer a line: docs/graph.md says what stands where.</summary>
internal static class GraphJson
{
    private const int Version = 1;

    public static void Write(StringBuilder text, Network network)
    {
        var (graph, totals, json) = (FlatGraph.Of(network), network.Totals!, new JsonWriter(text));
        json.Open('{').Name("version").Value(Version).Name("name").Value(network.Spec.Name.TrimStart('@'));
        json.Line().Name("inputs").Open('[');
        for (var i = 0; i < network.Inputs; i++)
            WriteInput(json, network, i);
        json.Close(']').Line().Name("outputs").Open('[');
        for (var i = 0; i < graph.Results.Count; i++)
            WriteOutput(json, network, graph.Results[i], i);
        json.Close(']').Line().Name("parameters").Value(totals.Parameters).Name("buffers").Value(totals.Buffers)
            .Name("multiply_adds").Value(totals.MultiplyAdds).Name("training_multiply_adds").Value(totals.TrainingMultiplyAdds);
        if (graph.Blocks.Count > 0)
        {
            json.Line().Name("blocks").Open('[');
            foreach (var block in graph.Blocks)
                WriteBlock(json.Line(), block);
            json.Close(']');
        }

        json.Line().Name("nodes").Open('[');
        var lastReads = graph.LastReads();
        for (var i = 0; i < graph.Layers.Count; i++)
            WriteNode(json.Line(), network, graph, i, lastReads[i]);
        json.Close(']').Close('}');
    }

    private static void WriteInput(JsonWriter json, Network network, int input) => json.Open('{')
        .Name("name").Value(network.Nodes[input].Name)
        .Name("node").Value(input)
        .Name("shape").List(network.InputShape(input).Dims)
        .Name("smallest").List(network.SmallestInput(input).Dims)
        .Name("kind").Value(SnakeCase.Of($"{network.Kind(input)}"))
        .Close('}');

    private static void WriteOutput(JsonWriter json, Network network, int layer, int index)
    {
        json.Open('{').Name("name").Value(index == 0 ? "result" : network.Results[index - 1].Name).Name("node").Value(layer);
        if (index > 0 && network.Results[index - 1].TrainingOnly)
            json.Name("training_only").Value(true);
        json.Close('}');
    }

    private static void WriteBlock(JsonWriter json, FlatBlock block)
    {
        json.Open('{')
            .Name("name").Value(block.Name)
            .Name("type").Value($"{block.Layer.Op["Type"]}")
            .Name("text").Value(block.Layer.Text)
            .Name("first").Value(block.First)
            .Name("count").Value(block.Count)
            .Name("node").Value(block.Result);
        if (block.WeightsOf is { } owner)
            json.Name("weights").Value(owner);
        json.Close('}');
    }

    private static void WriteNode(JsonWriter json, Network network, FlatGraph graph, int index, int lastRead)
    {
        var (layer, node) = (graph.Layers[index], graph.Layers[index].Node);
        var op = node.Layer.Op;
        json.Open('{').Name("name").Value(layer.Name).Name("op").Value(op.Name);
        SettingsJson.Write(json, op);
        json.Name("inputs").List(layer.Inputs);
        if (layer.WeightsOf is { } owner)
            json.Name("weights").Value(owner);
        if (layer.Block.Length > 0)
            json.Name("block").Value(layer.Block);
        json.Name("shape").List(node.Output.Dims);
        if (layer.Parameters != 0)
            json.Name("parameters").Value(layer.Parameters);
        if (layer.Buffers != 0)
            json.Name("buffers").Value(layer.Buffers);
        if (node.MultiplyAdds != 0)
            json.Name("multiply_adds").Value(node.MultiplyAdds);
        WriteFields(json, network, node.Fields);
        if (layer.TrainingOnly)
            json.Name("training_only").Value(true);
        WriteMemory(json, graph, index, lastRead);
        json.Name("text").Value(node.Layer.Text).Close('}');
    }

    // What follows from the graph is not said.
    private static void WriteMemory(JsonWriter json, FlatGraph graph, int index, int lastRead)
    {
        if (graph.TakesMemoryOf(index) is var memory && memory != index)
            json.Name("memory").Value(memory);
        if (!graph.Layers[index].TrainingOnly && graph.EndOf(index) is var end && end != FlatGraph.Forever && end != lastRead)
            json.Name("until").Value(end);
    }

    // Of several inputs, one for each, without axes where the value does not depend on it.
    private static void WriteFields(JsonWriter json, Network network, EquatableArray<ReceptiveField> fields)
    {
        if (fields.All(field => field.Axes.Count == 0))
            return;
        if (network.Inputs == 1)
        {
            WriteField(json.Name("field"), fields[0]);
            return;
        }

        json.Name("fields").Open('[');
        for (var input = 0; input < network.Inputs; input++)
            WriteField(json, fields.FirstOrDefault(field => field.Source == input));
        json.Close(']');
    }

    private static void WriteField(JsonWriter json, ReceptiveField field)
    {
        json.Open('[');
        foreach (var axis in field.Axes)
        {
            json.Open('{').Name("size").Value(axis.Size);
            if (axis.SmallestSize != axis.Size)
                json.Name("smallest").Value(axis.SmallestSize);
            if (axis.HasPlace && axis.Period == 1)
                json.Name("stride").Value(axis.Jump);
            else if (axis.HasPlace)
                json.Name("stride").Open('[').Value(axis.Jump).Value(axis.Period).Close(']');
            if (axis.HasPlace)
                json.Name("offset").Value(axis.Offset);
            json.Close('}');
        }

        json.Close(']');
    }
}
