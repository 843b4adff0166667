namespace TorchDsl.Generator.Infer;

/// <summary>Sums over a network.</summary>
internal static class Totals
{
    /// <summary>Whether the sums are beyond 64 bits.</summary>
    public static bool Overflow(Network network)
    {
        try
        {
            _ = Parameters(network);
            _ = TrainingMultiplyAdds(network);
            return false;
        }
        catch (OverflowException)
        {
            return true;
        }
    }

    public static Dim Parameters(Network network)
    {
        Dim sum = 0;
        foreach (var node in network.Nodes)
            sum += node.Layer.Parameters;
        return sum;
    }

    public static Dim Buffers(Network network)
    {
        Dim sum = 0;
        foreach (var node in network.Nodes)
            sum += node.Layer.Buffers;
        return sum;
    }

    /// <summary>The multiply-adds in eval.</summary>
    public static Dim MultiplyAdds(Network network)
    {
        var (needs, sum) = (new Needs(network), (Dim)0);
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            if (!needs.IsTrainingOnly(i))
                sum += network.Nodes[i].MultiplyAdds;
        }

        return sum;
    }

    /// <summary>The multiply-adds in training.</summary>
    public static Dim TrainingMultiplyAdds(Network network)
    {
        Dim sum = 0;
        foreach (var node in network.Nodes)
            sum += node.MultiplyAdds;
        return sum;
    }

    /// <summary>The smallest input that every layer can take.</summary>
    public static Shape SmallestInput(Network network)
    {
        var smallest = Constraint.Smallest(network.Nodes.SelectMany(node => node.Constraints));
        return new(network.InputShape.Dims.Select(dim => (Dim)dim.At(smallest)).ToEquatableArray());
    }
}
