using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Graphs;

/// <summary>Makes a named value the current one.</summary>
internal sealed class From : Step
{
    public override void Take(Arguments arguments, Graph graph)
    {
        if (graph.Named(arguments, "Name") is { } value)
            graph.Current = value.Node;
    }
}
