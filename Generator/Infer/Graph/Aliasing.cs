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
        for (var i = 1; i < nodes.Count; i++)
        {
            var (layer, input) = (nodes[i].Layer, nodes[i].Inputs[0]);
            own[i] = !layer.MayAlias || own[input];
            read[i] = layer.GradientReadsOutput || (layer.MayAlias && read[input]);
        }

        return new(new(own), new(read));
    }
}
