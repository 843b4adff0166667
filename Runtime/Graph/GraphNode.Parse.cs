using System.Collections.ObjectModel;

namespace TorchDsl;

/// <summary>How a node is read.</summary>
public sealed partial class GraphNode
{
    private GraphNode(ref GraphText text, List<GraphNode> before)
    {
        Index = before.Count;
        IReadOnlyList<int>? inputs = null;
        byte[]? settings = null;
        Field = [];
        text.Begin("node");
        while (text.NextProperty())
        {
            if (text.Is("name"u8))
                text.Name = Name = text.Text();
            else if (text.Is("op"u8))
                Op = text.Text();
            else if (text.Is("settings"u8))
                settings = text.Raw();
            else if (text.Is("inputs"u8))
                inputs = ReadInputs(ref text);
            else if (text.Is("shape"u8))
                Shape = text.Shape();
            else if (text.Is("parameters"u8))
                Parameters = text.Count();
            else if (text.Is("buffers"u8))
                Buffers = text.Count();
            else if (text.Is("multiply_adds"u8))
                MultiplyAdds = text.Size();
            else if (text.Is("field"u8))
                Field = GraphField.ReadAll(ref text);
            else if (text.Is("text"u8))
                Text = text.Text();
            else if (text.Is("block"u8))
                Block = text.Text();
            else if (text.Is("training_only"u8))
                TrainingOnly = text.Flag();
            else if (text.Is("weights"u8))
                Weights = ReadWeights(ref text, before);
            else
                text.Skip();
        }

        if (Name is null)
            throw text.Missing("name");
        if (Op is null)
            throw text.Missing("op");
        Inputs = inputs ?? throw text.Missing("inputs");
        if (Shape is null)
            throw text.Missing("shape");
        if (Text is null)
            throw text.Missing("text");
        Settings = new(Name, settings);
    }

    internal static List<GraphNode> ReadAll(ref GraphText text)
    {
        List<GraphNode> all = [];
        text.BeginList();
        while (text.NextItem())
            all.Add(new(ref text, all));
        return all;
    }

    private ReadOnlyCollection<int> ReadInputs(ref GraphText text)
    {
        List<int> inputs = [];
        text.BeginList();
        while (text.NextItem())
            inputs.Add(Before(ref text, "takes"));
        return inputs.AsReadOnly();
    }

    private int ReadWeights(ref GraphText text, List<GraphNode> before)
    {
        var owner = Before(ref text, "has the weights of");
        return before[owner].Weights is { } other
            ? throw text.Fail($"has the weights of node {owner}, which are those of node {other} in turn: name that one")
            : owner;
    }

    private int Before(ref GraphText text, string verb)
    {
        var node = text.Index();
        return node < Index ? node : throw text.Fail($"is node {Index} and {verb} node {node}, which does not come before it");
    }
}
