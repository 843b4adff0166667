namespace TorchDsl.Generator.Infer;

/// <summary>Sums over a network.</summary>
internal static class Totals
{
    public static long Parameters(Network network)
    {
        var sum = 0L;
        foreach (var node in network.Nodes)
            sum += node.Layer.Parameters;
        return sum;
    }

    public static long MultiplyAdds(Network network)
    {
        var sum = 0L;
        foreach (var node in network.Nodes)
            sum += node.MultiplyAdds;
        return sum;
    }
}
