namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A layer of a network or of a block in it.</summary>
/// <param name="Name">Its name in the whole network.</param>
/// <param name="TrainingOnly">Whether it only runs in training.</param>
internal readonly record struct FlatLayer(string Name, Node Node, bool TrainingOnly)
{
    /// <summary>The input and all layers, those of blocks in the blocks' places.</summary>
    public static IEnumerable<FlatLayer> Of(Network network)
    {
        yield return new(network.Nodes[0].Name, network.Nodes[0], false);
        foreach (var leaf in Inside(network, "", false))
            yield return leaf;
    }

    private static IEnumerable<FlatLayer> Inside(Network network, string prefix, bool isTraining)
    {
        var needs = new Liveness(network);
        for (var i = 1; i < network.Nodes.Count; i++)
        {
            var (node, trainingOnly) = (network.Nodes[i], isTraining || needs.IsTrainingOnly(i));
            if (node.Layer.Inner is not { } inner)
            {
                yield return new(prefix + node.Name, node, trainingOnly);
                continue;
            }

            foreach (var leaf in Inside(inner, $"{prefix}{node.Name}.", trainingOnly))
                yield return leaf;
        }
    }
}
