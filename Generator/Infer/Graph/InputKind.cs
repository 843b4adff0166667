
namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What the input of a network is made of, by the layers that read it.</summary>
internal enum InputKind
{
    /// <summary>Channels and spatial sizes, or features alone.</summary>
    Map,

    /// <summary>Steps of features.</summary>
    Sequence,

    /// <summary>Ids that Embedding looks up.</summary>
    Ids,
}

/// <summary>Finds what the input of a network is made of.</summary>
internal static class InputKinds
{
    /// <summary>What a network takes. Layers without weights that keep the shape are looked through.</summary>
    public static InputKind Kind(this Network network)
    {
        var carriers = new HashSet<int> { 0 };
        for (var i = 1; i < network.Nodes.Count; i++)
        {
            var (layer, input) = (network.Nodes[i].Layer, network.Nodes[i].Inputs[0]);
            if (!carriers.Contains(input))
                continue;
            if (layer.Takes == InputKind.Ids || (layer.Takes == InputKind.Sequence && network.InputShape.Rank == 2))
                return layer.Takes;
            if (!layer.HasWeights && network.Nodes[i].Output == network.InputShape)
                carriers.Add(i);
        }

        return InputKind.Map;
    }
}
