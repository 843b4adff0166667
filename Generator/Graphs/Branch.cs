using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Graphs;

/// <summary>Begins a branch.</summary>
internal sealed class Branch : Step
{
    public override void Take(Arguments arguments, Graph graph) => graph.BeginBranch(arguments.Place);
}
