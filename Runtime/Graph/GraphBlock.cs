namespace TorchDsl;

/// <summary>A use of a block: the nodes that it was unfolded to.</summary>
public sealed class GraphBlock
{
    private GraphBlock(GraphText text)
    {
        string? name = null, type = null, written = null;
        (First, Count, Node) = (-1, -1, -1);
        text.BeginPart("block");
        while (text.NextProperty())
        {
            if (text.Is("name"))
                name = text.Name();
            else if (text.Is("type"))
                type = text.Text();
            else if (text.Is("text"))
                written = text.Text();
            else if (text.Is("first"))
                First = text.Index();
            else if (text.Is("count"))
                Count = text.Index();
            else if (text.Is("node"))
                Node = text.Index();
            else if (text.Is("weights"))
                Weights = text.Text();
            else
                text.Skip();
        }

        Name = name ?? throw text.Missing("name");
        Type = type ?? throw text.Missing("type");
        Text = written ?? throw text.Missing("text");
        if (First < 0 || Count < 0 || Node < 0)
            throw text.Missing(First < 0 ? "first" : Count < 0 ? "count" : "node");
    }

    /// <summary>Its name, such as <c>layer1.0</c>. The name of a block in a block begins with the outer one's and a dot.</summary>
    public string Name { get; }

    /// <summary>The name of the block's class.</summary>
    public string Type { get; }

    /// <summary>The use as it would be written with every inferred argument, such as <c>Use&lt;BasicBlock&gt;(64, 64)</c>.</summary>
    public string Text { get; }

    /// <summary>The index of the first of its nodes. They follow each other.</summary>
    public int First { get; }

    /// <summary>The number of its nodes, those of inner blocks too; 0 where the block does nothing.</summary>
    public int Count { get; }

    /// <summary>The index of the node whose result is the block's; not one of its nodes where the block gives back what came in.</summary>
    public int Node { get; }

    /// <summary>The name of the block whose weights it uses, as Share makes it; null where it has its own.</summary>
    public string? Weights { get; }

    internal static List<GraphBlock> ReadAll(GraphText text)
    {
        List<GraphBlock> all = [];
        text.List();
        while (text.NextItem())
            all.Add(new(text));
        return all;
    }
}
