namespace TorchDsl.Model;

/// <summary>Nodes that follow each other: a node alone, or a group that folds.</summary>
/// <param name="First">The index of the first node.</param>
/// <param name="Count">The number of nodes.</param>
internal record Part(int First, int Count);

/// <summary>A group.</summary>
/// <param name="First">The index of the first node.</param>
/// <param name="Count">The number of nodes.</param>
/// <param name="Kind">Why they are together.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it is.</param>
/// <param name="Result">The index of the node whose result is the group's.</param>
/// <param name="Parts">What it consists of.</param>
internal sealed record PartGroup(int First, int Count, PartKind Kind, string Name, string Text, int Result, IReadOnlyList<Part> Parts) : Part(First, Count)
{
    /// <summary>How many of its parts a turn of a repeat has; 0 where it is none, or too long to have its turns as parts.</summary>
    public int Period { get; init; }
}

/// <summary>Why nodes are a group.</summary>
internal enum PartKind
{
    /// <summary>They are the whole network.</summary>
    Network,

    /// <summary>They are a block.</summary>
    Block,

    /// <summary>They are the same again and again.</summary>
    Repeat,

    /// <summary>There are too many beside them.</summary>
    Section,
}
