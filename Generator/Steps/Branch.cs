using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Steps;

/// <summary>Begins a branch.</summary>
internal sealed class Branch : GraphStep
{
    public override void Take(Arguments arguments, GraphBuilder graph) => graph.BeginBranch(arguments.Place, arguments.Flag("When", true));
}
