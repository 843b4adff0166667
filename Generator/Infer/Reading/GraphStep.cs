namespace TorchDsl.Generator.Infer.Reading;

/// <summary>
/// What says how values flow. A class derived from this one, in a file of its own in Graph/, is all there is to a
/// step. The attribute of the same name is found by it.
/// </summary>
internal abstract class GraphStep
{
    /// <summary>Changes the graph, or reports what keeps it from doing so.</summary>
    /// <param name="arguments">The step as written.</param>
    /// <param name="graph">What came before it.</param>
    public abstract void Take(Arguments arguments, GraphBuilder graph);
}
