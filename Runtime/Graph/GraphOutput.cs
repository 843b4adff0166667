namespace TorchDsl;

/// <summary>A tensor that a network returns.</summary>
public sealed class GraphOutput
{
    private GraphOutput(GraphText text)
    {
        string? name = null;
        var node = -1;
        text.BeginPart("output");
        while (text.NextProperty())
        {
            if (text.Is("name"))
                name = text.Name();
            else if (text.Is("node"))
                node = text.Index();
            else if (text.Is("training_only"))
                TrainingOnly = text.Flag();
            else
                text.Skip();
        }

        Name = name ?? throw text.Missing("name");
        Node = node >= 0 ? node : throw text.Missing("node");
    }

    /// <summary>The name that Output gives it; that of the main result is <c>result</c>.</summary>
    public string Name { get; }

    /// <summary>The index of the node whose result it is.</summary>
    public int Node { get; }

    /// <summary>Whether it is only computed in training and null in eval.</summary>
    public bool TrainingOnly { get; }

    internal static List<GraphOutput> ReadAll(GraphText text)
    {
        List<GraphOutput> all = [];
        text.List();
        while (text.NextItem())
            all.Add(new(text));
        return all;
    }
}
