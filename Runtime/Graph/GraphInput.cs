namespace TorchDsl;

/// <summary>A tensor that a network takes.</summary>
public sealed class GraphInput
{
    internal GraphInput(GraphText text)
    {
        string? name = null, kind = null;
        Shape? shape = null, smallest = null;
        var node = -1;
        text.BeginPart("input");
        while (text.NextProperty())
        {
            if (text.Is("name"))
                name = text.Name();
            else if (text.Is("node"))
                node = text.Index();
            else if (text.Is("shape"))
                shape = text.Shape();
            else if (text.Is("smallest"))
                smallest = text.Shape();
            else if (text.Is("kind"))
                kind = text.Text();
            else
                text.Skip();
        }

        Name = name ?? throw text.Missing("name");
        Node = node >= 0 ? node : throw text.Missing("node");
        Shape = shape ?? throw text.Missing("shape");
        Smallest = smallest ?? throw text.Missing("smallest");
        if (smallest != shape && smallest.Count != shape.Count)
            throw text.Fail("has not as many sizes in smallest as in shape");
        Kind = kind switch
        {
            "map" => GraphInputKind.Map,
            "sequence" => GraphInputKind.Sequence,
            "ids" => GraphInputKind.Ids,
            "mask" => GraphInputKind.Mask,
            null => throw text.Missing("kind"),
            _ => throw text.Fail("has a kind that is none of map, sequence, ids and mask"),
        };
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

    /// <summary>Bools that say what attention ignores.</summary>
    Mask,
}
