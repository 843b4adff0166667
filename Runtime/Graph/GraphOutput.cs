namespace TorchDsl;

/// <summary>A tensor that a network returns.</summary>
public sealed class GraphOutput
{
    internal GraphOutput(ref GraphText text)
    {
        int? node = null;
        text.Begin("output");
        while (text.NextProperty())
        {
            if (text.Is("name"u8))
                text.Name = Name = text.Text();
            else if (text.Is("node"u8))
                node = text.Index();
            else if (text.Is("training_only"u8))
                TrainingOnly = text.Flag();
            else
                text.Skip();
        }

        if (Name is null)
            throw text.Missing("name");
        Node = node ?? throw text.Missing("node");
    }

    /// <summary>The name that Output gives it; that of the main result is <c>result</c>.</summary>
    public string Name { get; }

    /// <summary>The index of the node whose result it is.</summary>
    public int Node { get; }

    /// <summary>Whether it is only computed in training and null in eval.</summary>
    public bool TrainingOnly { get; }

    internal static List<GraphOutput> ReadAll(ref GraphText text)
    {
        List<GraphOutput> all = [];
        text.BeginList();
        while (text.NextItem())
            all.Add(new(ref text));
        return all;
    }
}
