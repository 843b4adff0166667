using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The names of the fields: the layers' names as identifiers, kept clear of everything else in the class.</summary>
internal static class FieldNames
{
    /// <summary>The names that no field can have.</summary>
    public static HashSet<string> TakenIn(Network network, IEnumerable<string> variables)
    {
        var taken = MemberNames.TakenIn(network.Spec);
        taken.UnionWith(variables);
        if (network.Spec.IsBlock)
            taken.UnionWith(BlockEmitter.DoorFields(network));
        taken.Add(BlockEmitter.InputShape);
        taken.Add(GraphEmitter.TextName(network));
        return taken;
    }

    /// <summary>One name per node, which is then taken; empty for layers that hold no weights.</summary>
    public static string[] Of(Network network, HashSet<string> taken)
    {
        var names = new string[network.Nodes.Count];
        for (var i = 0; i < names.Length; i++)
        {
            if (network.Nodes[i].Layer is Loop || !network.Nodes[i].Layer.HasWeights)
            {
                names[i] = network.Nodes[i].Layer.WeightsOf is { } owner ? names[owner] : "";
                continue;
            }

            var name = Identifier.Free(Stem(network, network.Nodes[i]), taken.Contains);
            taken.Add(name);
            names[i] = Identifier.Escape(name);
        }

        return names;
    }

    // Without the numbers in it that are not known yet.
    private static string Stem(Network network, Node node)
    {
        var name = node.Name.Length > 0 ? node.Name : node.Layer.Stem;
        var stem = string.Concat(TurnName.Pieces(name, TurnName.Words(network.Spec)).Where(piece => !piece.IsExpression).Select(piece => piece.Text));
        var parts = stem.Split('.').Where(part => part.Length > 0).DefaultIfEmpty("layer");
        return Identifier.From(string.Join(".", parts));
    }
}
