using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>Sums over a network.</summary>
/// <param name="Layers">The number of layers, those of blocks counted one by one.</param>
/// <param name="MultiplyAdds">The multiply-adds in eval.</param>
/// <param name="TrainingMultiplyAdds">The multiply-adds in training.</param>
internal sealed record Totals(long Layers, SymInt Parameters, SymInt Buffers, SymInt MultiplyAdds, SymInt TrainingMultiplyAdds)
{
    /// <summary>The sums; null where one is beyond 64 bits.</summary>
    public static Totals? Of(EquatableArray<Node> nodes, Liveness liveness)
    {
        var (layers, parameters, buffers, eval, training) = (0L, (SymInt)0, (SymInt)0, (SymInt)0, (SymInt)0);
        try
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                var (layer, multiplyAdds) = (nodes[i].Layer, nodes[i].MultiplyAdds);
                layers += layer.Inner?.Totals?.Layers ?? (i == 0 ? 0 : 1);
                parameters += layer.Parameters;
                buffers += layer.Buffers;
                training += multiplyAdds;
                if (!liveness.IsTrainingOnly(i))
                    eval += multiplyAdds;
            }

            return new(layers, parameters, buffers, eval, training);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
