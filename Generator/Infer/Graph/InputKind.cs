namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What an input of a network is made of, by the layers that read it.</summary>
internal enum InputKind
{
    /// <summary>Channels and spatial sizes, or features alone.</summary>
    Map,

    /// <summary>Steps of features.</summary>
    Sequence,

    /// <summary>Ids that Embedding looks up.</summary>
    Ids,

    /// <summary>Bools that say what attention ignores.</summary>
    Mask,
}

/// <summary>Finds what the inputs of a network are made of.</summary>
internal static class InputKinds
{
    /// <summary>What an input is made of. Layers without weights that keep the shape, and those that hold its elements, are looked through.</summary>
    public static InputKind Kind(this Network network, int input)
    {
        var shape = network.Nodes[input].Output;
        foreach (var (node, place) in network.ReadersOf(input, node => !node.Layer.HasWeights && (node.Layer.HoldsElements || node.Output == shape)))
        {
            var takes = node.Layer.TakesAt(place);
            if (takes.IsOwn() || (takes == InputKind.Sequence && shape.Rank == 2 && network.Nodes[node.Inputs[place]].Output == shape))
                return takes;
        }

        return InputKind.Map;
    }

    /// <summary>Whether an input of the kind is of a type of its own, and of no values.</summary>
    public static bool IsOwn(this InputKind kind) => kind is InputKind.Ids or InputKind.Mask;

    /// <summary>Whether code of the user's reads an input, so that it alone knows the type.</summary>
    public static bool IsReadByHand(this Network network, int input) =>
        network.ReadersOf(input, node => node.Layer.HoldsElements).Any(reader => reader.Node.Layer.ReadsByHand(reader.Place));

    /// <summary>The layers that read an input, each with the place among its inputs at which it does.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">The input.</param>
    /// <param name="hands">Whether a node's result is as good as the input.</param>
    public static IEnumerable<(Node Node, int Place)> ReadersOf(this Network network, int input, Predicate<Node> hands)
    {
        var same = new HashSet<int> { input };
        for (var i = network.Inputs; i < network.Nodes.Count; i++)
        {
            var node = network.Nodes[i];
            for (var place = 0; place < node.Inputs.Count; place++)
            {
                if (!same.Contains(node.Inputs[place]) || node.Layer.TakesBatchAlone)
                    continue;
                yield return (node, place);
                if (node.Inputs.Count == 1 && hands(node))
                    same.Add(i);
            }
        }
    }
}
