namespace TorchDsl;

/// <summary>What a network holds in memory, in bytes: tensors, without what kernels allocate while they work. Numbers are float32.</summary>
/// <param name="Batch">The number of samples.</param>
/// <param name="Parameters">The bytes of learnable parameters.</param>
/// <param name="Buffers">The bytes of buffers, such as running statistics.</param>
/// <param name="Activations">The bytes of the results of all layers together in eval, be they alive at once or not.</param>
/// <param name="Peak">
/// The most bytes of values that are alive at once in a pass for inference, as the generated code disposes them: inputs, and results of layers
/// that are still needed. What a layer makes and disposes inside itself, as attention does, is not counted.
/// </param>
/// <param name="PeakAt">The name of the layer at which that is.</param>
/// <param name="Kept">
/// The bytes that a pass in training keeps for the backward pass, beside the inputs and the parameters: results that gradients read, saved
/// statistics, masks, and the indices of poolings, as libtorch keeps them on a processor.
/// </param>
/// <param name="Unknown">The layers that keep what is not known, such as modules written by hand; they count nothing in <paramref name="Kept"/>.</param>
public sealed record NetworkMemory(
    long Batch, long Parameters, long Buffers, long Activations, long Peak, string PeakAt, long Kept, IReadOnlyList<string> Unknown)
{
    /// <summary>The memory of a graph whose sizes are numbers.</summary>
    internal static NetworkMemory Of(NetworkGraph graph, long batch)
    {
        Results results = new(graph, batch);
        var (peak, at) = LiveValues.Peak(graph, results);
        var kept = KeptForBackward.Of(graph, results, batch);
        return new(
            batch,
            4 * graph.Parameters,
            graph.NodeList.Sum(BytesOfBuffers),
            graph.NodeList.Where(node => node.Op != "input" && !node.TrainingOnly).Sum(node => results.BytesOf(node.Index)),
            peak,
            graph.NodeList[at].Name,
            kept.Bytes,
            kept.Unknown.AsReadOnly());
    }

    // A count of batches is one number of 64 bits, and so are the places of a window.
    private static long BytesOfBuffers(GraphNode node) => node.Op switch
    {
        "batch_norm" or "instance_norm" when node.Buffers > 0 => (4 * node.Buffers) + 4,
        "window_attention" => 8 * node.Buffers,
        _ => 4 * node.Buffers,
    };
}
