using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A network without mistakes, as advice looks at it: each layer with those before and after it.</summary>
internal sealed class Surroundings
{
    private readonly List<int>[] readers;
    private readonly bool[] isResult;

    /// <summary>A network.</summary>
    /// <param name="isWhole">Whether it is one that runs by itself, and no block, nor what is repeated in one.</param>
    public Surroundings(Network network, bool isWhole)
    {
        (Network, IsWhole) = (network, isWhole);
        (readers, isResult) = (new List<int>[network.Nodes.Count], new bool[network.Nodes.Count]);
        for (var i = 0; i < readers.Length; i++)
        {
            readers[i] = [];
            foreach (var input in network.Nodes[i].Inputs)
                readers[input].Add(i);
        }

        isResult[network.Main] = true;
        foreach (var result in network.Results)
            isResult[result.Node] = true;
    }

    public Network Network { get; }

    /// <summary>Whether it runs by itself, so that its beginning is the data and its end the answer.</summary>
    public bool IsWhole { get; }

    public Node this[int node] => Network.Nodes[node];

    /// <summary>The layers of a kind that are there whatever parameters say, with their nodes.</summary>
    public IEnumerable<(int Node, T Layer)> Each<T>()
        where T : Layer
    {
        for (var i = 0; i < readers.Length; i++)
        {
            if (There<T>(i) is { } layer)
                yield return (i, layer);
        }
    }

    /// <summary>A node's layer if it is of a kind and always there; else null.</summary>
    public T? There<T>(int? node)
        where T : Layer => node is { } place && this[place].When is null ? this[place].Layer as T : null;

    /// <summary>The nodes that take a node's value; none where it is a result, for then nobody knows them all.</summary>
    public IReadOnlyList<int> Readers(int node) => isResult[node] ? [] : readers[node];

    /// <summary>The one node that takes a node's value; null where there are others, or where it is a result.</summary>
    public int? Next(int node) => Readers(node) is { Count: 1 } only ? only[0] : null;

    /// <summary>The one node whose value a node takes, which nothing else takes; null where there are several.</summary>
    public int? Before(int node) => this[node].Inputs is { Count: 1 } inputs && Next(inputs[0]) == node ? inputs[0] : null;

    /// <summary>The first node after one that does not let values pass; null where the way parts before it, or ends.</summary>
    public int? Next(int node, Func<Layer, bool> passes)
    {
        var next = Next(node);
        while (next is { } place && this[place].Inputs.Count == 1 && passes(this[place].Layer))
            next = Next(place);
        return next;
    }

    /// <summary>Whether a node's value is the main result, and nothing but that.</summary>
    public bool IsEnd(int node) => node == Network.Main && readers[node].Count == 0;

    /// <summary>A layer and its place, for messages: <c>Conv(3, 8), layer 2</c>.</summary>
    public string At(int node) => Network.Spec.LayerAt(this[node].Place);

    /// <summary>What is said of a layer, after its name and place.</summary>
    public Problem Say(string rule, int node, string finding, params Remedy[] remedies) => Say(rule, node, null, finding, remedies);

    /// <summary>What is said of an argument of a layer, or of the layer where that is not written.</summary>
    public Problem Say(string rule, int node, string? argument, string finding, params Remedy[] remedies)
    {
        var place = this[node].Place;
        var written = argument is not null && Network.Spec.Layers[place][argument] is not null ? argument : null;
        return Problem.OfLayer(rule, place, $"{At(node)}, {finding}", remedies) with { Argument = written };
    }
}
