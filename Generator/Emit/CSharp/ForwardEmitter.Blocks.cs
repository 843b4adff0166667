using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>What takes several lines: repetitions that parameters decide, and blocks of several results.</summary>
internal sealed partial class ForwardEmitter
{
    // Each turn takes what the one before made; before the first it is what comes in.
    private void AddLoop(Loop loop, int node)
    {
        var (inputs, value, turn) = (network.Nodes[node].Inputs, locals[node], routine.LoopAt(node));
        if (value != locals[inputs[0]])
            Add($"{value} = {locals[inputs[0]]}{(lifetimes.DiesAt(inputs[0], node) ? "" : ".alias()")};");
        Add(For(loop));
        depth++;
        string[] values = [value, .. inputs.Skip(1).Select(input => locals[input])];
        Add($"{value} = {(turn.IsOneCall ? Call(turn, values) : Call(turn.Name, [.. turn.Symbols, .. values]))}.Replacing({value});", Comment(node));
        depth--;
        Dispose(inputs.Skip(1).Distinct().Where(input => input != inputs[0] && lifetimes.DiesAt(input, node)), node);
    }

    private static string Call(string method, IEnumerable<string> values) => $"{method}({string.Join(", ", values)})";

    private static string Call(Routine turn, string[] values)
    {
        var (network, node) = (turn.Network, turn.Lifetimes.Order[0]);
        var inputs = network.Nodes[node].Inputs.Select(input => values[input]).ToList();
        var call = Chosen(turn, node, $"{network.CallOf(node, turn[node], inputs)}", inputs[network.Nodes[node].Kept]);
        return network.Nodes[node].When is null ? call : $"({call})";
    }

    // All results come at once, and each goes into its own variable.
    private void AddBlock(int node)
    {
        var inputs = network.Nodes[node].Inputs;
        var results = ResultsOf(node);
        var own = string.Join(", ", inputs.Select((_, i) => $"own[{i}]"));
        var values = string.Join(", ", inputs.Select(input => locals[input]));
        Add($"var {results} = {TorchNames.Generated}Results.Call({routine[node]}, [{values}], static (block, own) => block.call({own}));");
        Dispose(inputs.Distinct().Where(input => lifetimes.DiesAt(input, node)), node);
        Add($"{locals[node]} = {results}[0];", Comment(node));
    }

    private void AddResult(ResultOf result, int node)
    {
        var block = network.Nodes[node].Inputs[0];
        var value = $"{ResultsOf(block)}[{result.Index + 1}]";
        Dispose(lifetimes.DiesAt(block, node) ? [block] : [], node);
        if (lifetimes.IsUnused(node))
            Add($"{value}.Dispose();");
        else
            Add($"{locals[node]} = {value};", Comment(node));
    }

    private string ResultsOf(int node) => Identifier.Free($"results{node}", name => locals.All.Contains(name) || routine.Fields.Contains(name));
}
