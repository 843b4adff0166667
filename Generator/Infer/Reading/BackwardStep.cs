using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>
/// Warns where one end is taken of what a layer gives that reads a sequence in both directions: of one of them that is the state after a
/// single step.
/// </summary>
internal static class BackwardStep
{
    public static IEnumerable<Problem> Of(Network network, GraphBuilder graph)
    {
        var ends = Enumerable.Range(0, network.Nodes.Count).Select(i => (Node: i, Source: Source(network, i), IsLast: IsLast(network, i)))
            .Where(end => end.Source is not null && end.IsLast is not null).ToList();
        foreach (var (node, source, isLast) in ends)
        {
            if (ends.Exists(other => other.Source == source && other.IsLast != isLast))
                continue;
            var (select, layer) = (graph.LayerAt(node), graph.LayerAt(source!.Value));
            var message = $"{select}, takes the {(isLast == true ? "last" : "first")} step of {layer}, which reads in both directions, "
                + $"and there the {(isLast == true ? "backward" : "forward")} one has seen a single step";
            yield return Problem.OfLayer(Rule.BackwardStep, network.Nodes[node].Place, message, FinalState(network, node, source.Value, layer));
        }
    }

    // Whether a layer takes the last step, or the first; null where it takes no end.
    private static bool? IsLast(Network network, int node)
    {
        if (network.Nodes[node].Layer.Op is not { Name: "select" } op || op["Dim"] is not SettingValue.Dimension { Number: 1 })
            return null;
        var (steps, index) = (network.Nodes[network.Nodes[node].Inputs[0]].Output[0], ((SettingValue.Size)op["Index"]!).Number);
        return index == -1 || index == steps - 1 ? true : index == 0 || index == steps * -1 ? false : null;
    }

    // The bidirectional layer whose steps come into a node, with nothing between that mixes steps.
    private static int? Source(Network network, int node)
    {
        if (network.Nodes[node].Inputs.Count != 1)
            return null;
        for (var from = network.Nodes[node].Inputs[0]; network.Nodes[from].Inputs.Count == 1; from = network.Nodes[from].Inputs[0])
        {
            var layer = network.Nodes[from].Layer;
            if (layer.Op["Bidirectional"] is SettingValue.Flag both)
                return both.On.IsOn ? from : null;
            if (network.Nodes[network.Nodes[from].Inputs[0]].Output != network.Nodes[from].Output || layer.Op.Name is "self_attention" or "block" or "module")
                return null;
        }

        return null;
    }

    // Whether nothing else reads the steps.
    private static bool IsAlone(Network network, int node, int source)
    {
        for (var from = network.Nodes[node].Inputs[0]; ; from = network.Nodes[from].Inputs[0])
        {
            if (network.Nodes.Count(other => other.Inputs.Contains(from)) > 1)
                return false;
            if (from == source)
                return true;
        }
    }

    private static Remedy FinalState(Network network, int node, int source, string layer)
    {
        if (!IsAlone(network, node, source))
            return Remedy.Places("take the other end too, by Tap, Select and Concat");
        var (place, recurrent) = (network.Nodes[node].Place, network.Nodes[source].Place);
        var sentence = $"give {layer}, ReturnSequences = false, which gives the final state of both, and remove {network.Spec.Layers[place]}";
        return Remedy.Of(sentence, Edit.Set(recurrent, "ReturnSequences", "false"), Edit.Remove(place));
    }
}
