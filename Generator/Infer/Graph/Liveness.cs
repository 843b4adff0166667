using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What the nodes of a network are computed for.</summary>
/// <param name="Always">Whether a result needs a node in training and in eval.</param>
/// <param name="InTraining">Whether a result needs it that is null in eval.</param>
internal sealed record Liveness(EquatableArray<bool> Always, EquatableArray<bool> InTraining)
{
    public static Liveness Of(EquatableArray<Node> nodes, int main, EquatableArray<Result> results)
    {
        var (always, inTraining) = (new bool[nodes.Count], new bool[nodes.Count]);
        if (nodes.Count > 0)
            always[main] = true;
        foreach (var result in results)
            (result.TrainingOnly ? inTraining : always)[result.Node] = true;
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            foreach (var input in nodes[i].Inputs)
            {
                always[input] |= always[i];
                inTraining[input] |= inTraining[i];
            }
        }

        // All results of a block are there once it is called.
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Layer is not ResultOf)
                continue;
            always[i] |= always[nodes[i].Inputs[0]];
            inTraining[i] |= inTraining[nodes[i].Inputs[0]];
        }

        // What comes in is there in eval too.
        for (var i = 0; i < nodes.Count && nodes[i].Layer.IsInput; i++)
            always[i] |= inTraining[i];
        return new(new(always), new(inTraining));
    }

    /// <summary>Whether a result needs a node only in training.</summary>
    public bool IsTrainingOnly(int node) => InTraining[node] && !Always[node];

    /// <summary>Whether any result needs a node.</summary>
    public bool IsRun(int node) => Always[node] || InTraining[node];
}
