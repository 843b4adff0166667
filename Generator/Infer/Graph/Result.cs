namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A result that Output names, beside the network's main one.</summary>
/// <param name="Place">The index of its attribute in the spec.</param>
/// <param name="Node">The node whose result it is.</param>
/// <param name="TrainingOnly">Whether it is null in eval.</param>
internal sealed record Result(int Place, string Name, int Node, bool TrainingOnly);
