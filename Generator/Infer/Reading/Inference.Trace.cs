using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What shapes there are on the way, for who asks.</summary>
internal sealed partial class Inference
{
    private ShapeTrace? Trace { get; init; }

    /// <summary>The network of a spec, with the shapes at its places.</summary>
    public static Network Infer(NetworkSpec spec, ShapeTrace trace, CancellationToken cancellation) =>
        new Inference(spec, null, new GraphBuilder(spec, new BlockTable(spec, cancellation.ThrowIfCancellationRequested))) { Trace = trace }.Infer();

    // Of several inputs the first is current, but behind each is its own shape.
    private void TakeDown(int place)
    {
        if (Trace is not null && problems.Count == 0 && graph.Nodes.Count > 0)
            Trace.Add(place, spec.Layers[place].Kind == "Input" ? graph.Nodes[graph.Nodes.Count - 1].Output : graph.Value.Shape);
    }
}
