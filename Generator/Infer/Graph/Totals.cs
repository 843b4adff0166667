using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

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

    public static SymInt Parameters(Network network)
    {
        SymInt sum = 0;
        foreach (var node in network.Nodes)
            sum += node.Layer.Parameters;
        return sum;
    }

    public static SymInt Buffers(Network network)
    {
        SymInt sum = 0;
        foreach (var node in network.Nodes)
            sum += node.Layer.Buffers;
        return sum;
    }

    /// <summary>The multiply-adds in eval.</summary>
    public static SymInt MultiplyAdds(Network network)
    {
        var (needs, sum) = (new Liveness(network), (SymInt)0);
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            if (!needs.IsTrainingOnly(i))
                sum += network.Nodes[i].MultiplyAdds;
        }

        return sum;
    }

    /// <summary>The multiply-adds in training.</summary>
    public static SymInt TrainingMultiplyAdds(Network network)
    {
        SymInt sum = 0;
        foreach (var node in network.Nodes)
            sum += node.MultiplyAdds;
        return sum;
    }

    /// <summary>The smallest input that every layer can take.</summary>
    public static Shape SmallestInput(Network network)
    {
        var smallest = Constraint.Smallest(network.Nodes.SelectMany(node => node.Constraints));
        return new(network.InputShape.Dims.Select(dim => (SymInt)dim.At(smallest)).ToEquatableArray());
    }
}
