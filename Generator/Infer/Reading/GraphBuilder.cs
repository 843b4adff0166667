using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The graph of a network while its attributes are read, one after another.</summary>
internal sealed partial class GraphBuilder(NetworkSpec spec, BlockTable blocks)
{
    private readonly Dictionary<string, Tapped> taps = new(StringComparer.Ordinal);
    private readonly List<Branch> branches = [];
    private int root;

    /// <summary>The blocks that the outermost network uses.</summary>
    public BlockTable Blocks => blocks;

    /// <summary>What comes into a use of the network; null for the network itself.</summary>
    public IReadOnlyList<Operand>? Incoming { get; init; }

    /// <summary>Whether it is that of one turn of a repetition that parameters decide.</summary>
    public bool IsTurn { get; init; }

    /// <summary>What the free sizes are, by their names.</summary>
    public Dictionary<string, SymInt> Sizes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The name of the network's class.</summary>
    public string NetworkName => spec.Name;

    /// <summary>An input as it is written.</summary>
    public LayerSpec InputSpec(int node) => spec.Layers[Nodes[node].Place];

    /// <summary>The inputs and the layers so far.</summary>
    public List<Node> Nodes { get; } = [];

    /// <summary>The values that Output named so far.</summary>
    public List<Result> Results { get; } = [];

    /// <summary>The node whose result is the current value.</summary>
    public int Current { get; set; }

    /// <summary>The current value, of which a layer makes the next; none before Input.</summary>
    public Operand Value => Nodes.Count == 0 ? default : Operand(Current, "the current value");

    /// <summary>The first input, which says how many samples there are.</summary>
    public Operand First => Operand(0, "the first input");

    /// <summary>What the current value comes from, for messages: worded only where there is one.</summary>
    public Func<string> Producer()
    {
        var current = Nodes.Count == 0 ? -1 : Current;
        return () => Reading.Producer.Of(spec, Nodes, current);
    }

    /// <summary>The places of the Branches that are not joined.</summary>
    public IReadOnlyList<int> OpenBranches => [.. branches.Select(branch => branch.Place)];

    /// <summary>The names of values whose name nothing has taken up, with their nodes and places.</summary>
    public IEnumerable<(string Name, int Node, int Place)> UnusedTaps =>
        taps.Where(tap => !tap.Value.IsUsed && KindAt(tap.Value.Place) is not ("Input" or "Use" or "Share"))
            .Select(tap => (tap.Key, tap.Value.Node, tap.Value.Place));

    /// <summary>The names of values whose name nothing has taken up, those of inputs with them.</summary>
    public IEnumerable<string> UnusedNames => taps.Where(tap => !tap.Value.IsUsed && tap.Value.Node != Current).Select(tap => tap.Key);

    /// <summary>Adds a layer, whose result is then the current value.</summary>
    public void Add(Node node)
    {
        Nodes.Add(node);
        // Of several inputs the first is current.
        Current = node.Layer.IsInput ? 0 : Nodes.Count - 1;
    }

    /// <summary>A layer of this network read once more, for what comes in elsewhere; null where it cannot take it.</summary>
    public Layer? ReadAgain(int node, Arguments elsewhere)
    {
        var place = Nodes[node].Place;
        var arguments = elsewhere.Of(spec.Layers[place], place);
        var layer = Catalogue.Read(spec.Layers[place].Kind, arguments);
        return arguments.Problem is null ? layer : null;
    }

    /// <summary>What stands at a place.</summary>
    public string KindAt(int place) => spec.Layers[place].Kind;

    /// <summary>A layer and its place, for messages: <c>Conv(3, 8), layer 2</c>.</summary>
    public string LayerAt(int node) => spec.LayerAt(Nodes[node].Place);

    /// <summary>The nodes on the way from the input, or from the last join, to the current value.</summary>
    public List<Node> Path()
    {
        var path = new List<Node>();
        for (var node = Nodes[Current]; ; node = Nodes[node.Inputs[0]])
        {
            path.Insert(0, node);
            if (node.Inputs.Count != 1)
                return path;
        }
    }

    /// <summary>Names an input.</summary>
    public void Name(string name, int input, int place) => taps[name] = new Tapped(input, place, IsUsed: false);

    /// <summary>Names the current value, by a name that no other place has given.</summary>
    public void Tap(string name, int place)
    {
        // Repeated, a name stands for the value of its last turn.
        taps[name] = new Tapped(Current, place, taps.TryGetValue(name, out var before) && before.IsUsed);
        Nodes[Current] = Nodes[Current] with { Tap = Nodes[Current].Tap ?? name };
    }

    /// <summary>Where a value got its name; null where none has it.</summary>
    public int? PlaceOf(string name) => taps.TryGetValue(name, out var tapped) ? tapped.Place : null;

    /// <summary>A value by its name, which an argument gives; null where that is reported.</summary>
    public Operand? Named(Arguments arguments, string argument, int element = -1)
    {
        var name = arguments.Name(argument, element);
        if (name is null)
            return null;
        if (TakeUp(name) is { } operand)
            return operand;
        ReportUnknown(arguments, argument, element, name);
        return null;
    }

    /// <summary>A value that has a name here, and is taken up; null for none.</summary>
    public Operand? TakeUp(string name)
    {
        if (!taps.TryGetValue(name, out var tapped))
            return null;
        taps[name] = tapped with { IsUsed = true };
        return Operand(tapped.Node, Literal.Of(name));
    }

    /// <summary>A name that no value has yet, and that is not taken otherwise: the one that is wanted, or with a number.</summary>
    public string FreeName(string wanted, params IReadOnlyList<string?> taken)
    {
        var name = wanted;
        for (var i = 2; taps.ContainsKey(name) || taken.Contains(name); i++)
            name = wanted + i;
        return name;
    }

    /// <summary>The last named value that nothing takes up yet and that has, beside the current one, so much along a dimension; null for none.</summary>
    public string? Missing(Shape current, int place, SymInt whole) => taps
        .Where(tap => !tap.Value.IsUsed && Nodes[tap.Value.Node].Output is var shape && shape.Rank == current.Rank
            && shape.With(place, current[place]) == current && shape[place] + current[place] == whole)
        .Select(tap => tap.Key).LastOrDefault();

    /// <summary>What must hold for the layers of the open branch to be there.</summary>
    public SymBool When => branches.Count == 0 ? true : branches[branches.Count - 1].When;

    /// <summary>Begins a branch where the first open one began.</summary>
    public void BeginBranch(int place, SymBool when)
    {
        if (branches.Count == 0)
            root = Current;
        else
            branches[branches.Count - 1].End = Current;
        branches.Add(new Branch(place, when));
        Current = root;
    }

    /// <summary>The current value and those that a layer names beside it; none where a mistake is reported.</summary>
    public Operand[] WithCurrent(Arguments arguments)
    {
        var named = arguments.NamedValues.Select(value => Named(arguments, value.Argument, value.Element)).ToList();
        return named.Contains(null) ? [] : [Value, .. named.Select(operand => operand!.Value)];
    }

    /// <summary>
    /// The values that a join takes: those that it names and the current one, or all open branches, which are then closed. None where a
    /// mistake is reported.
    /// </summary>
    public Operand[] Join(Arguments arguments)
    {
        var names = arguments.Items("Names");
        if (names.Count > 0)
        {
            var named = names.Select((_, i) => Named(arguments, "Names", i)).ToList();
            return named.Contains(null) ? [] : [.. named.Select(operand => operand!.Value), Value with { End = arguments.Place }];
        }

        if (branches.Count < 2)
        {
            if (branches.Count == 1)
                arguments.Error(Rule.JoinWithoutBranches, null, OneBranch(), Another(arguments));
            else
                arguments.Error(Rule.JoinWithoutBranches, null, "joins branches, but none is open", NoBranch(arguments));
            return [];
        }

        branches[branches.Count - 1].End = Current;
        var places = OpenBranches.Skip(1).Append(arguments.Place).ToList();
        var ends = branches.Select((branch, i) => Operand(branch.End, $"branch {i + 1}") with { End = places[i] }).ToArray();
        branches.Clear();
        return ends;
    }

    /// <summary>Which value of a join is its result where the join is not there: the current one, or that of the only branch that has layers.</summary>
    public int KeptOf(Arguments arguments, IReadOnlyList<Operand> operands)
    {
        if (arguments.Items("Names").Count > 0)
            return operands.Count - 1;
        var changed = Enumerable.Range(0, operands.Count).Where(i => operands[i].Node != root).ToList();
        if (changed.Count > 1)
            arguments.Error(
                Rule.JoinWithoutBranches,
                "When",
                "joins several branches with layers, and where it is not there none of them is the value",
                Remedy.Choose($"name one by Tap and join it by {arguments.Kind}(\"…\", When = …)"));
        return changed.Count == 0 ? 0 : changed[0];
    }

    private Operand Operand(int node, string name) =>
        new(node, Nodes[node].Output, Nodes[node].Fields, name)
        {
            Features = Nodes[node].Features,
            Holds = Nodes[node].Holds,
            IsInput = Nodes[node].Layer.IsInput && (Incoming is null || Incoming[node].IsInput),
        };

    private string OneBranch() => $"joins branches, but only one is open, from Branch, layer {branches[0].Place + 1}, on";

    private static Remedy Another(Arguments arguments)
    {
        const string sentence = "put another Branch before it, which without layers stands for the value that comes into the first";
        return arguments.PutBefore("Branch") with { Sentence = sentence };
    }

    private Remedy[] NoBranch(Arguments arguments) => taps.Count > 0
        ?
        [
            arguments.Replace($"{arguments.Kind}({Literal.Of(taps.Keys.Last())}{arguments.Spec.Settings})"),
            Remedy.Choose("put Branch where each of them begins"),
        ]
        : [Remedy.Choose($"put Branch where each of them begins, or name the values, by Tap(\"skip\") and {arguments.Kind}(\"skip\")")];

    /// <summary>A value that Tap named.</summary>
    private sealed record Tapped(int Node, int Place, bool IsUsed);

    /// <summary>An open branch.</summary>
    private sealed record Branch(int Place, SymBool When)
    {
        /// <summary>The node at its end, once another follows or it is joined.</summary>
        public int End { get; set; }
    }
}
