using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Steps;

/// <summary>Makes a named value the current one.</summary>
internal sealed class From : GraphStep
{
    public override void Take(Arguments arguments, GraphBuilder graph)
    {
        if (graph.Named(arguments, "Name") is { } value)
            graph.Current = value.Node;
    }
}
