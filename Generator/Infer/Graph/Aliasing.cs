using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>Whose memory the values of a network are in.</summary>
/// <param name="Own">Whether a value shares no memory with the caller's input.</param>
/// <param name="Read">Whether the gradient of what made a value reads it.</param>
internal sealed record Aliasing(EquatableArray<bool> Own, EquatableArray<bool> Read)
{
    public static Aliasing Of(EquatableArray<Node> nodes)
    {
        var (own, read) = (new bool[nodes.Count], new bool[nodes.Count]);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Layer.IsInput)
                continue;
            var (layer, inputs) = (nodes[i].Layer, nodes[i].Inputs);
            var mayAlias = layer.MayAlias || nodes[i].When is not null;
            own[i] = !mayAlias || inputs.All(input => own[input]);
            read[i] = layer.GradientReadsOutput || (mayAlias && inputs.Any(input => read[input]));
        }

        return new(new(own), new(read));
    }
}
