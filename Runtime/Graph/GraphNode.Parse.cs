using System.Collections.ObjectModel;

namespace TorchDsl;

/// <summary>How a node is read.</summary>
public sealed partial class GraphNode
{
    private readonly List<GraphField> fields;                   // in the first input
    private readonly List<List<GraphField>> fieldsOfInputs;     // where there are several; else none

    internal GraphNode(GraphText text, List<GraphNode> before)
    {
        Index = before.Count;
        string? name = null, op = null, written = null;
        Shape? shape = null;
        ReadOnlyCollection<int>? inputs = null;
        var settings = 0;
        long parameters = 0, buffers = 0;
        SymInt multiplyAdds = 0;
        var isTrainingOnly = false;
        var memory = Index;
        List<GraphField>? field = null;
        List<List<GraphField>>? ofInputs = null;
        text.BeginPart("node");
        while (text.NextProperty())
        {
            if (text.Is("name"))
                name = text.Name();
            else if (text.Is("op"))
                op = text.Text();
            else if (text.Is("settings"))
                settings = text.SkipSettings();
            else if (text.Is("inputs"))
                inputs = ReadInputs(text, before.Count);
            else if (text.Is("shape"))
                shape = text.Shape();
            else if (text.Is("parameters"))
                parameters = text.Count();
            else if (text.Is("buffers"))
                buffers = text.Count();
            else if (text.Is("multiply_adds"))
                multiplyAdds = text.Size();
            else if (text.Is("field"))
                field = text.Field();
            else if (text.Is("fields"))
                ofInputs = GraphField.ReadOfInputs(text);
            else if (text.Is("text"))
                written = text.Text();
            else if (text.Is("block"))
                Block = text.BlockName();
            else if (text.Is("training_only"))
                isTrainingOnly = text.Flag();
            else if (text.Is("weights"))
                Weights = ReadWeights(text, before);
            else if (text.Is("memory"))
                memory = Before(text, Index, "is in the memory of");
            else if (text.Is("until"))
                Until = text.Index();
            else
                text.Skip();
        }

        Memory = memory;
        Op = op ?? throw text.Missing(name is null ? "name" : "op");
        Inputs = inputs ?? throw text.Missing("inputs");
        fieldsOfInputs = ofInputs ?? [];
        fields = field ?? fieldsOfInputs.FirstOrDefault() ?? [];
        Settings = new(name ?? throw text.Missing("name"), text.Json, settings);
        (shape, written) = (shape ?? throw text.Missing("shape"), written ?? throw text.Missing("text"));
        Row = new(name, written, shape, parameters, buffers, multiplyAdds, new SummaryFields(fields));
        if (ofInputs is not null)
            Row = Row with { ReceptiveFields = [.. ofInputs.Select(one => new SummaryFields(one))] };
        if (isTrainingOnly)
            Row = Row with { TrainingOnly = true };
    }

    private static ReadOnlyCollection<int> ReadInputs(GraphText text, int index)
    {
        List<int> inputs = [];
        text.List();
        while (text.NextItem())
            inputs.Add(Before(text, index, "takes"));
        return inputs.AsReadOnly();
    }

    private static int ReadWeights(GraphText text, List<GraphNode> before)
    {
        var owner = Before(text, before.Count, "has the weights of");
        return before[owner].Weights is { } other
            ? throw text.Fail($"has the weights of node {owner}, which are those of node {other} in turn: name that one")
            : owner;
    }

    private static int Before(GraphText text, int index, string verb)
    {
        var node = text.Index();
        return node < index ? node : throw NotBefore(text, index, verb, node);
    }

    private static FormatException NotBefore(GraphText text, int index, string verb, int node) =>
        text.Fail($"is node {index} and {verb} node {node}, which does not come before it");
}
