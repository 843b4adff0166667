namespace TorchDsl;

/// <summary>A tensor that a network takes.</summary>
public sealed class GraphInput
{
    internal GraphInput(ref GraphText text)
    {
        int? node = null;
        GraphInputKind? kind = null;
        text.Begin("input");
        while (text.NextProperty())
        {
            if (text.Is("name"u8))
                text.Name = Name = text.Text();
            else if (text.Is("node"u8))
                node = text.Index();
            else if (text.Is("shape"u8))
                Shape = text.Shape();
            else if (text.Is("smallest"u8))
                Smallest = text.Shape();
            else if (text.Is("kind"u8))
                kind = ReadKind(ref text);
            else
                text.Skip();
        }

        if (Name is null)
            throw text.Missing("name");
        Node = node ?? throw text.Missing("node");
        if (Shape is null)
            throw text.Missing("shape");
        if (Smallest is null)
            throw text.Missing("smallest");
        if (Smallest.Count != Shape.Count)
            throw text.Fail($"has {Shape.Count} sizes in shape and {Smallest.Count} in smallest");
        Kind = kind ?? throw text.Missing("kind");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The index of the node that stands for it.</summary>
    public int Node { get; }

    /// <summary>Its shape, without the batch dimension. A size that is free is an expression: its name.</summary>
    public Shape Shape { get; }

    /// <summary>The smallest sizes that every layer can take; the shape itself where no size is free.</summary>
    public Shape Smallest { get; }

    /// <summary>What it is made of.</summary>
    public GraphInputKind Kind { get; }

    internal static List<GraphInput> ReadAll(ref GraphText text)
    {
        List<GraphInput> all = [];
        text.BeginList();
        while (text.NextItem())
            all.Add(new(ref text));
        return all;
    }

    private static GraphInputKind ReadKind(ref GraphText text) => text.Text() switch
    {
        "map" => GraphInputKind.Map,
        "sequence" => GraphInputKind.Sequence,
        "ids" => GraphInputKind.Ids,
        var other => throw text.Fail($"has the kind \"{other}\", which is none of map, sequence and ids"),
    };
}

/// <summary>What an input of a network is made of.</summary>
public enum GraphInputKind
{
    /// <summary>Channels and spatial sizes, or features alone, as floating-point numbers.</summary>
    Map,

    /// <summary>Steps of features, as floating-point numbers.</summary>
    Sequence,

    /// <summary>Ids that Embedding looks up, as whole numbers.</summary>
    Ids,
}
