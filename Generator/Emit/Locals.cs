using TorchDsl.Generator.Infer;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Emit;

/// <summary>
/// The variables of <c>forward</c>. Values on the way to one that has a name, from Tap, Output or its branch, live in a variable
/// of that name, all others in <c>x</c>; a variable is used again once its value is not needed any more.
/// </summary>
internal sealed class Locals
{
    public const string Input = "input";
    private const string Value = "x";
    private const int Method = 0;

    private readonly Network network;
    private readonly Lifetimes lifetimes;
    private readonly List<Slot> slots;
    private readonly HashSet<string> reserved;
    private readonly Dictionary<string, int> scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> live = new(StringComparer.Ordinal);
    private readonly string[] names;
    private readonly string[] wanted;
    private readonly bool[] isNew;

    public Locals(Network network, Lifetimes lifetimes, List<Slot> slots)
    {
        (this.network, this.lifetimes, this.slots) = (network, lifetimes, slots);
        (names, wanted, isNew) = (new string[network.Nodes.Count], new string[network.Nodes.Count], new bool[network.Nodes.Count]);
        reserved = Surface.TakenIn(network.Spec);
        reserved.Add(Input);
        names[0] = Input;
        foreach (var slot in slots)
            SlotNames.Add(slot.TrainingOnly ? Declare(slot.Name ?? Value, Method) : "");
        SetWanted();
        Assign();
    }

    /// <summary>For each result that is null in eval, the variable that it is kept in.</summary>
    public List<string> SlotNames { get; } = [];

    /// <summary>All names that are used.</summary>
    public IEnumerable<string> All => scopes.Keys.Append(Input);

    /// <summary>The variable of a node's value.</summary>
    public string this[int node] => Identifier.Escape(names[node]);

    /// <summary>The variable with its declaration, where it is new.</summary>
    public string Target(int node) => (isNew[node] ? "var " : "") + this[node];

    /// <summary>The value whose memory a node's result is put into; none where it has its own.</summary>
    public int? Overwritten(int node)
    {
        var (layer, inputs) = (network.Nodes[node].Layer, network.Nodes[node].Inputs);
        if (layer is not Join join)
            return layer.CallInPlace(Value) is not null && lifetimes.MayOverwrite(inputs[0], node) ? inputs[0] : null;
        // Sums are added up in order, and only of the first two does the order not matter.
        for (var i = 0; i < 2; i++)
        {
            if (join.CallInPlace(Value, Value) is not null && lifetimes.MayOverwrite(inputs[i], node) && inputs.All(other => IsNoLarger(other, inputs[i])))
                return inputs[i];
        }

        return null;
    }

    // Whatever a block's parameters are: a value cannot be stretched in its own memory.
    private bool IsNoLarger(int value, int than)
    {
        var (left, right) = (network.Nodes[value].Output, network.Nodes[than].Output);
        return Enumerable.Range(0, right.Rank).All(i => left[i] == right[i] || left[i] == 1);
    }

    private void Assign()
    {
        var (scope, wasTraining) = (Method, false);
        foreach (var node in lifetimes.Order)
        {
            var isTraining = lifetimes.IsTrainingOnly(node);
            scope += isTraining && !wasTraining ? 1 : 0;
            wasTraining = isTraining;
            Assign(node, isTraining ? scope : Method);
        }
    }

    private void Assign(int node, int scope)
    {
        var wanted = this.wanted[node];
        var dying = network.Nodes[node].Inputs.Where(input => lifetimes.DiesAt(input, node)).ToList();
        var carriers = dying.Where(input => lifetimes.IsTrainingOnly(input) == lifetimes.IsTrainingOnly(node)).Select(input => names[input]).ToList();
        if (carriers.Contains(wanted))
            names[node] = wanted;
        else
            (names[node], isNew[node]) = Take(wanted, scope);
        foreach (var input in dying)
            live.Remove(names[input]);
        live.Add(names[node]);
    }

    // The names of the values at the ends of the ways, found from the last on.
    private void SetWanted()
    {
        var consumers = Enumerable.Repeat(-1, wanted.Length).ToArray();
        for (var i = lifetimes.Order.Count - 1; i >= 0; i--)
        {
            var node = lifetimes.Order[i];
            wanted[node] = Wanted(node, consumers[node]);
            foreach (var input in network.Nodes[node].Inputs)
                consumers[input] = node;
        }
    }

    private string Wanted(int node, int next)
    {
        // What is only computed in training is returned from the variable that is null in eval, whatever Tap calls it.
        var slot = slots.FindIndex(slot => slot.Node == node && slot.IsMoved);
        if (slot > 0 && slots[slot].TrainingOnly)
            return SlotNames[slot];
        if (network.Nodes[node].Tap is { } tap)
            return Clean(tap);
        if (slot > 0)
            return Clean(slots[slot].Name?.TrimStart('@') ?? Value);
        if (next < 0 || !lifetimes.IsUsedOnce(node) || lifetimes.IsTrainingOnly(next) != lifetimes.IsTrainingOnly(node))
            return Value;
        if (network.Nodes[next].Layer is Join join)
            return join.JoinsBranches ? $"branch{1 + network.Nodes[next].Inputs.ToList().IndexOf(node)}" : Value;
        return wanted[next];
    }

    private (string Name, bool IsNew) Take(string wanted, int scope)
    {
        for (var i = 1; ; i++)
        {
            var name = i == 1 ? wanted : $"{wanted}{i}";
            if (reserved.Contains(name) || live.Contains(name) || (SlotNames.Contains(name) && !IsOfSlot(name, wanted, scope)))
                continue;
            if (!scopes.TryGetValue(name, out var declared))
                return (Declare(name, scope), true);
            if (declared == scope || (scope != Method && SlotNames.Contains(name)))
                return (name, false);
        }
    }

    // What is for training may be made in the variable of its result, which is declared before; all else would come too early.
    private bool IsOfSlot(string name, string wanted, int scope) =>
        scope != Method && name == wanted && slots[SlotNames.IndexOf(name)].IsMoved;

    private string Declare(string wanted, int scope)
    {
        var name = wanted;
        for (var i = 2; scopes.ContainsKey(name) || reserved.Contains(name); i++)
            name = $"{wanted}{i}";
        scopes.Add(name, scope);
        return name;
    }

    private static string Clean(string name)
    {
        var clean = Identifier.From(name);
        return clean == Value || clean.StartsWith("branch", StringComparison.Ordinal) ? clean + "_" : clean;
    }
}
