namespace TorchDsl;

/// <summary>A use of a block: the nodes that it was unfolded to.</summary>
public sealed class GraphBlock
{
    internal GraphBlock(ref GraphText text)
    {
        int? first = null, count = null, node = null;
        text.Begin("block");
        while (text.NextProperty())
        {
            if (text.Is("name"u8))
                text.Name = Name = text.Text();
            else if (text.Is("type"u8))
                Type = text.Text();
            else if (text.Is("text"u8))
                Text = text.Text();
            else if (text.Is("first"u8))
                first = text.Index();
            else if (text.Is("count"u8))
                count = text.Index();
            else if (text.Is("node"u8))
                node = text.Index();
            else if (text.Is("weights"u8))
                Weights = text.Text();
            else
                text.Skip();
        }

        if (Name is null)
            throw text.Missing("name");
        if (Type is null)
            throw text.Missing("type");
        if (Text is null)
            throw text.Missing("text");
        First = first ?? throw text.Missing("first");
        Count = count ?? throw text.Missing("count");
        Node = node ?? throw text.Missing("node");
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

    internal static List<GraphBlock> ReadAll(ref GraphText text)
    {
        List<GraphBlock> all = [];
        text.BeginList();
        while (text.NextItem())
            all.Add(new(ref text));
        return all;
    }
}
