using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>Sums over a network.</summary>
/// <param name="Layers">The number of layers, those of blocks counted one by one wherever they are used.</param>
/// <param name="Terms">How much of its formulas is long.</param>
/// <param name="MultiplyAdds">The multiply-adds in eval.</param>
/// <param name="TrainingMultiplyAdds">The multiply-adds in training.</param>
internal sealed record Totals(long Layers, long Terms, SymInt Parameters, SymInt Buffers, SymInt MultiplyAdds, SymInt TrainingMultiplyAdds)
{
    private const int Usual = 64;

    /// <summary>The sums; null where one is beyond 64 bits.</summary>
    public static Totals? Of(EquatableArray<Node> nodes, Liveness liveness)
    {
        var (layers, terms) = (0L, 0L);
        for (var i = 0; i < nodes.Count; i++)
        {
            layers += nodes[i].Layer.LayersRead;
            terms += TermsOf(nodes[i]);
        }

        try
        {
            return new(
                layers,
                terms,
                SymInt.Total([.. nodes.Select(node => node.Parameters)]),
                SymInt.Total([.. nodes.Select(node => node.Buffers)]),
                SymInt.Total([.. nodes.Where((_, i) => !liveness.IsTrainingOnly(i)).Select(node => node.MultiplyAdds)]),
                SymInt.Total([.. nodes.Select(node => node.MultiplyAdds)]));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How many terms the formulas of a layer have beyond what layers usually have; of a block, its layers.</summary>
    public static long TermsOf(Node node)
    {
        if (node.Layer.Body is { } body)
            return body.Totals?.Terms ?? 0;
        var terms = node.MultiplyAdds.Terms;
        foreach (var dim in node.Output.Dims)
            terms += dim.Terms;
        return Math.Max(terms - Usual, 0);
    }
}
