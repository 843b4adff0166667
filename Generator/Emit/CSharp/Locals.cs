using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// The variables of <c>forward</c>. A value that has a name, from Tap or Output, lives in a variable of that name, those of a branch in
/// one of the branch's, all others in <c>x</c>; a variable is used again once its value is not needed any more.
/// </summary>
internal sealed class Locals
{
    private const string Value = "x";
    private const string Branch = "branch";

    private readonly Network network;
    private readonly Lifetimes lifetimes;
    private readonly List<ForwardResult> slots;
    private readonly HashSet<string> reserved;
    private readonly List<string> variables = [];
    private readonly HashSet<string> declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> live = new(StringComparer.Ordinal);
    private readonly string[] names;
    private readonly string[] wanted;

    public Locals(Network network, Lifetimes lifetimes, List<ForwardResult> slots)
    {
        (this.network, this.lifetimes, this.slots) = (network, lifetimes, slots);
        (names, wanted) = (new string[network.Nodes.Count], new string[network.Nodes.Count]);
        reserved = MemberNames.TakenIn(network.Spec);
        Inputs = InputNames.Parameters(network.Spec);
        reserved.UnionWith(Inputs);
        Inputs.CopyTo(names, 0);
        foreach (var slot in slots)
            SlotNames.Add(slot.TrainingOnly ? Declare(slot.Name ?? Value) : "");
        SetWanted();
        Assign();
    }

    /// <summary>The parameters of forward.</summary>
    public string[] Inputs { get; }

    /// <summary>For each result that is null in eval, the variable that it is kept in.</summary>
    public List<string> SlotNames { get; } = [];

    /// <summary>All variables, in the order of their first use.</summary>
    public IEnumerable<string> Variables => variables.Select(Identifier.Escape);

    /// <summary>All names that are used.</summary>
    public IEnumerable<string> All => variables.Concat(Inputs);

    /// <summary>The variable of a node's value.</summary>
    public string this[int node] => Identifier.Escape(names[node]);

    private void Assign()
    {
        var late = new List<string>(); // what dies in a part for training is disposed after it, for it is there in eval too
        foreach (var node in lifetimes.Order)
        {
            var isTraining = lifetimes.IsTrainingOnly(node);
            if (!isTraining)
            {
                live.ExceptWith(late);
                late.Clear();
            }

            var dying = network.Nodes[node].Inputs.Where(input => lifetimes.DiesAt(input, node))
                .ToLookup(input => lifetimes.IsTrainingOnly(input) == isTraining, input => names[input]);
            late.AddRange(dying[false]);
            names[node] = dying[true].Contains(wanted[node]) ? wanted[node] : Take(wanted[node], isTraining);
            live.ExceptWith(dying[true]);
            live.Add(names[node]);
        }
    }

    // The names of the values at the ends of the ways, found from the last on.
    private void SetWanted()
    {
        var consumers = Enumerable.Repeat(-1, wanted.Length).ToArray();
        for (var i = lifetimes.Order.Count - 1; i >= 0; i--)
        {
            var node = lifetimes.Order[i];
            wanted[node] = NameOf(node) ?? BranchOf(node, consumers[node]) ?? Value;
            foreach (var input in network.Nodes[node].Inputs)
                consumers[input] = node;
        }
    }

    private string? NameOf(int node)
    {
        // What is only computed in training is returned from the variable that is null in eval, whatever Tap calls it.
        var slot = slots.FindIndex(slot => slot.Node == node && slot.IsMoved);
        if (slot > 0 && slots[slot].TrainingOnly)
            return SlotNames[slot];
        if (network.Nodes[node].Tap is { } tap)
            return Clean(tap);
        return slot > 0 ? Clean(slots[slot].Name?.TrimStart('@') ?? Value) : null;
    }

    private string? BranchOf(int node, int next)
    {
        if (next < 0 || !lifetimes.IsUsedOnce(node) || lifetimes.IsTrainingOnly(next) != lifetimes.IsTrainingOnly(node))
            return null;
        if (network.Nodes[next].Layer is Join join)
            return join.JoinsBranches ? $"{Branch}{1 + network.Nodes[next].Inputs.ToList().IndexOf(node)}" : null;
        return wanted[next].StartsWith(Branch, StringComparison.Ordinal) ? wanted[next] : null;
    }

    private string Take(string wanted, bool isTraining)
    {
        for (var i = 1; ; i++)
        {
            var name = i == 1 ? wanted : $"{wanted}{i}";
            if (reserved.Contains(name) || live.Contains(name) || (SlotNames.Contains(name) && !(isTraining && IsOfSlot(name, wanted))))
                continue;
            if (declared.Add(name))
                variables.Add(name);
            return name;
        }
    }

    // What is for training may be made in the variable of its result, which is null before; all else would come too early.
    private bool IsOfSlot(string name, string wanted) => name == wanted && slots[SlotNames.IndexOf(name)].IsMoved;

    private string Declare(string wanted)
    {
        var name = wanted;
        for (var i = 2; declared.Contains(name) || reserved.Contains(name); i++)
            name = $"{wanted}{i}";
        declared.Add(name);
        variables.Add(name);
        return name;
    }

    private static string Clean(string name)
    {
        var clean = Identifier.From(name);
        return clean == Value || clean.StartsWith(Branch, StringComparison.Ordinal) ? clean + "_" : clean;
    }
}
