using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What a method of the class computes: forward, or one turn of a repetition that parameters decide.</summary>
internal sealed class Routine
{
    private readonly Dictionary<int, Routine> loops = [];

    private Routine(Network network, Routine? around, int node)
    {
        (Network, Slots, Lifetimes) = (network, ForwardResult.Of(network), new(network));
        Locals = new(network, Lifetimes, Slots);
        Symbols = around is null ? [] : [.. around.Symbols, ((Loop)around.Network.Nodes[node].Layer).Symbol];
        for (var i = network.Inputs; i < network.Nodes.Count; i++)
        {
            if (network.Nodes[i].Layer is Loop { Turn: var turn })
                loops[i] = new(turn, this, i);
        }
    }

    public Network Network { get; }

    public List<ForwardResult> Slots { get; }

    public Lifetimes Lifetimes { get; }

    public Locals Locals { get; }

    /// <summary>The turns that it knows, of the outermost repetition first.</summary>
    public string[] Symbols { get; }

    /// <summary>The name of the method.</summary>
    public string Name { get; private set; } = "forward";

    /// <summary>The names of the fields that hold its layers, one per node; empty for layers that hold no weights.</summary>
    public string[] Fields { get; private set; } = [];

    /// <summary>Whether it is one call of one layer, which needs no method.</summary>
    public bool IsOneCall => Lifetimes.Order.Count == 1 && Slots.Count == 1 && Slots[0] is { IsMoved: true, TrainingOnly: false }
        && Network.Nodes[Lifetimes.Order[0]].Layer is not Loop;

    /// <summary>The repetitions in it.</summary>
    public IEnumerable<Routine> Loops => loops.Values;

    /// <summary>One turn of the repetition that a node is.</summary>
    public Routine LoopAt(int node) => loops[node];

    /// <summary>All variables, those of its repetitions too.</summary>
    public IEnumerable<string> Variables => Locals.All.Concat(Symbols).Concat(Loops.SelectMany(loop => loop.Variables));

    public static Routine Of(Network network)
    {
        var routine = new Routine(network, null, -1);
        routine.SetNames(FieldNames.TakenIn(network, routine.Variables));
        return routine;
    }

    /// <summary>How its layers' field is written in it: of a repetition, the element for the turn.</summary>
    public string this[int node] => Fields[node].Length == 0 ? "" : Fields[node] + string.Concat(Symbols.Select(symbol => $"[{symbol}]"));

    private void SetNames(HashSet<string> taken)
    {
        Fields = FieldNames.Of(Network, taken);
        foreach (var loop in Loops)
        {
            loop.SetNames(taken);
            loop.Name = Identifier.Free("OneTurn", taken.Contains);
            taken.Add(loop.Name);
        }
    }
}
