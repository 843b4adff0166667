using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>In which order <c>forward</c> computes the values of a network, when each is used last, and which may be overwritten.</summary>
internal sealed class Lifetimes
{
    private readonly Network network;
    private readonly int[] position;
    private readonly int[] uses;
    private readonly int[] lastUse;         // a position in the order
    private readonly bool[] isShared;       // shares memory with a value that is used elsewhere

    public Lifetimes(Network network)
    {
        var count = network.Nodes.Count;
        (this.network, Order) = (network, []);
        (position, uses, lastUse) = (new int[count], new int[count], new int[count]);
        isShared = new bool[count];
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

    /// <summary>Whether a node may put its result into the memory of a value that it takes.</summary>
    public bool MayOverwrite(int value, int node) =>
        network.Aliasing.Own[value] && !network.Aliasing.Read[value] && !isShared[value]
        && DiesAt(value, node) && IsTrainingOnly(value) == IsTrainingOnly(node);

    private void SetOrder()
    {
        var last = LastOfKind();
        for (var i = network.Inputs; i < network.Nodes.Count; i++)
        {
            if (network.Liveness.IsRun(i))
                Order.Add(i);
        }

        Order.Sort((left, right) => (last[left], left).CompareTo((last[right], right)));
        for (var i = 0; i < Order.Count; i++)
            position[Order[i]] = i;
    }

    // What is only for training stands where the last of it stands that is connected with it.
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

    private void SetShared()
    {
        for (var i = 0; i < network.Nodes.Count; i++)
            isShared[i] = i < network.Inputs || uses[i] > 1 || network.Nodes[i].Layer.Results.Count > 0
                || (network.Nodes[i].MayAlias && network.Nodes[i].Inputs.Any(input => isShared[input]));
    }
}
