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
            own[i] = !nodes[i].MayAlias || nodes[i].Inputs.All(input => own[input]);
            read[i] = nodes[i].Layer.GradientReadsOutput || (nodes[i].MayAlias && nodes[i].Inputs.Any(input => read[input]));
        }

        return new(new(own), new(read));
    }
}
