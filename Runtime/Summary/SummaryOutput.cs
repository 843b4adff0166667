namespace TorchDsl;

/// <summary>A result of a network beside its main one.</summary>
/// <param name="Name">The name that Output gives it.</param>
/// <param name="Shape">Its shape, without the batch dimension.</param>
/// <param name="TrainingOnly">Whether it is only computed in training and null in eval.</param>
public sealed record SummaryOutput(string Name, Shape Shape, bool TrainingOnly)
{
    /// <summary>The results of a graph beside the main one.</summary>
    internal static IReadOnlyList<SummaryOutput> Of(NetworkGraph graph) =>
        [.. graph.Outputs.Skip(1).Select(output => new SummaryOutput(output.Name, graph.Nodes[output.Node].Shape, output.TrainingOnly))];
}
