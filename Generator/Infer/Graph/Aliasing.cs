namespace TorchDsl.Generator.Infer.Graph;

/// <summary>Whose memory the values of a network are in.</summary>
internal sealed class Aliasing
{
    private readonly bool[] isOwn;
    private readonly bool[] isRead;

    public Aliasing(Network network)
    {
        (isOwn, isRead) = (new bool[network.Nodes.Count], new bool[network.Nodes.Count]);
        for (var i = 1; i < network.Nodes.Count; i++)
        {
            var (layer, input) = (network.Nodes[i].Layer, network.Nodes[i].Inputs[0]);
            isOwn[i] = !layer.MayAlias || isOwn[input];
            isRead[i] = layer.GradientReadsOutput || (layer.MayAlias && isRead[input]);
        }
    }

    /// <summary>Whether a value shares no memory with the caller's input.</summary>
    public bool IsOwn(int node) => isOwn[node];

    /// <summary>Whether the gradient of what made a value reads it.</summary>
    public bool IsRead(int node) => isRead[node];
}
