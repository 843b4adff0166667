using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The names of the fields: the layers' names as identifiers, kept clear of everything else in the class.</summary>
internal static class FieldNames
{
    /// <summary>One name per node; empty for layers that hold no weights.</summary>
    public static string[] Of(Network network, Locals locals)
    {
        var taken = MemberNames.TakenIn(network.Spec);
        taken.UnionWith(locals.All);
        if (network.Spec.IsBlock)
            taken.UnionWith(BlockEmitter.DoorFields(network));
        taken.Add(BlockEmitter.InputShape);
        taken.Add(GraphEmitter.TextName(network));
        var names = new string[network.Nodes.Count];
        for (var i = 0; i < names.Length; i++)
        {
            if (!network.Nodes[i].Layer.HasWeights)
            {
                names[i] = network.Nodes[i].Layer.WeightsOf is { } owner ? names[owner] : "";
                continue;
            }

            var name = Identifier.Free(Identifier.From(network.Nodes[i].Name), taken.Contains);
            taken.Add(name);
            names[i] = Identifier.Escape(name);
        }

        return names;
    }
}
