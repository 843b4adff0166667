namespace TorchDsl.Generator.Infer.Graph;

/// <summary>In which order <c>forward</c> computes the values of a network, when each is used last, and which are overwritten.</summary>
internal sealed class Lifetimes
{
    private readonly Network network;
    private readonly int[] position;
    private readonly int[] last;            // of what is only for training, where the last of it stands that is connected with it
    private readonly int[] uses;
    private readonly int[] lastUse;         // a position in the order
    private readonly bool[] isShared;       // shares memory with a value that is used elsewhere

    public Lifetimes(Network network)
    {
        var count = network.Nodes.Count;
        (this.network, Order) = (network, []);
        (position, uses, lastUse) = (new int[count], new int[count], new int[count]);
        isShared = new bool[count];
        last = LastOfKind();
        SetOrder();
        SetUses();
        SetShared();
    }

    /// <summary>The nodes that are computed. Those for training stand together as far as they depend on each other.</summary>
    public List<int> Order { get; }

    public bool IsTrainingOnly(int node) => network.Liveness.IsTrainingOnly(node);

    public bool IsUsedOnce(int node) => uses[node] == 1;

    /// <summary>Whether a value is there that nobody needs, as further results of a block may be.</summary>
    public bool IsUnused(int node) => uses[node] == 0;

    /// <summary>Whether a value is not needed once a node is computed. The caller's input is never ours to dispose.</summary>
    public bool DiesAt(int value, int node) => value >= network.Inputs && lastUse[value] == position[node];

    /// <summary>The node after which a value is not needed any more that dies at a node: what is there in eval too outlives a part for training.</summary>
    public int DisposedAfter(int value, int node) => IsTrainingOnly(node) && !IsTrainingOnly(value) ? last[node] : node;

    private void SetOrder()
    {
        for (var i = network.Inputs; i < network.Nodes.Count; i++)
        {
            if (network.Liveness.IsRun(i))
                Order.Add(i);
        }

        Order.Sort((left, right) => (last[left], left).CompareTo((last[right], right)));
        for (var i = 0; i < Order.Count; i++)
            position[Order[i]] = i;
    }

    private int[] LastOfKind()
    {
        var last = Enumerable.Range(0, network.Nodes.Count).ToArray();
        for (var changes = true; changes;)
        {
            changes = false;
            for (var i = last.Length - 1; i >= network.Inputs; i--)
            {
                foreach (var input in network.Nodes[i].Inputs)
                {
                    if (last[i] == last[input] || !IsTrainingOnly(i) || !IsTrainingOnly(input))
                        continue;
                    last[i] = last[input] = Math.Max(last[i], last[input]);
                    changes = true;
                }
            }
        }

        return last;
    }

    private void SetUses()
    {
        foreach (var node in Order)
        {
            foreach (var input in network.Nodes[node].Inputs)
            {
                uses[input]++;
                lastUse[input] = position[node];
            }
        }

        foreach (var node in network.Results.Select(result => result.Node).Append(network.Main))
        {
            uses[node]++;
            lastUse[node] = int.MaxValue;
        }
    }

    /// <summary>The value whose memory a node's result is put into; none where it has its own.</summary>
    public int? Overwritten(int node)
    {
        var (layer, inputs) = (network.Nodes[node].Layer, network.Nodes[node].Inputs);
        if (!layer.RunsInPlace)
            return null;
        if (layer is not Join join)
            return MayOverwrite(inputs[0], node) ? inputs[0] : null;
        // Sums are added up in order, and only of the first two does the order not matter.
        for (var i = 0; i < (join.IsOrdered ? 1 : 2); i++)
        {
            var isKept = network.Nodes[node].When is null || network.Nodes[node].Kept == i;
            if (isKept && MayOverwrite(inputs[i], node) && inputs.All(other => IsNoLarger(other, inputs[i], join.LooksForRoom)))
                return inputs[i];
        }

        return null;
    }

    /// <summary>Whether a value is as large as another or is stretched to it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="than">The other.</param>
    /// <param name="forSome">Whether it is enough that it is so for some of a block's parameters.</param>
    public bool IsNoLarger(int value, int than, bool forSome = false)
    {
        var (left, right) = (network.Nodes[value].Output, network.Nodes[than].Output);
        return Enumerable.Range(0, right.Rank).All(i => left[i] == right[i] || left[i] == 1 || (forSome && left[i].MayBe(right[i])));
    }

    // Whether a node may put its result into the memory of a value that it takes.
    private bool MayOverwrite(int value, int node) =>
        network.Aliasing.Own[value] && !network.Aliasing.Read[value] && !isShared[value]
        && DiesAt(value, node) && IsTrainingOnly(value) == IsTrainingOnly(node);

    private void SetShared()
    {
        for (var i = 0; i < network.Nodes.Count; i++)
            isShared[i] = i < network.Inputs || uses[i] > 1 || network.Nodes[i].Layer.Results.Count > 0
                || (network.Nodes[i].MayAlias && network.Nodes[i].Inputs.Any(input => isShared[input]));
    }
}
