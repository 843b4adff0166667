namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What the nodes of a network are computed for.</summary>
internal sealed class Liveness
{
    private readonly bool[] always;
    private readonly bool[] inTraining;

    public Liveness(Network network)
    {
        (always, inTraining) = (new bool[network.Nodes.Count], new bool[network.Nodes.Count]);
        always[network.Main] = true;
        foreach (var result in network.Results)
            (result.TrainingOnly ? inTraining : always)[result.Node] = true;
        for (var i = network.Nodes.Count - 1; i >= 0; i--)
        {
            foreach (var input in network.Nodes[i].Inputs)
            {
                always[input] |= always[i];
                inTraining[input] |= inTraining[i];
            }
        }
    }

    /// <summary>Whether a result needs a node only in training.</summary>
    public bool IsTrainingOnly(int node) => inTraining[node] && !always[node];

    /// <summary>Whether any result needs a node.</summary>
    public bool IsRun(int node) => always[node] || inTraining[node];
}
