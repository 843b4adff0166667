using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Oracles.Graphs;
using TorchDsl.Tests.Sweep;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Memory;

/// <summary>A network whose memory is counted.</summary>
internal sealed class Measured(nn.Module network, NetworkGraph graph) : IDisposable
{
    /// <summary>A network of the catalogue, or of the tests here.</summary>
    public static Measured Find(string name)
    {
        var type = Catalogue.Find(name) is { } entry ? entry.Create().GetType() : typeof(Measured).Assembly.GetType($"{typeof(Measured).Namespace}.{name}")!;
        return new((nn.Module)Activator.CreateInstance(type)!, (NetworkGraph)type.GetProperty("Graph")!.GetValue(null)!);
    }

    public NetworkGraph Graph => graph;

    /// <summary>The bytes that a pass in training leaves, when its results are gone and the loss is not.</summary>
    public long Kept(long batch)
    {
        network.train();
        using var input = Input(batch);
        Flatness.Collect();
        // What kernels keep from their first calls on is not the pass's.
        for (var call = 0; call < 2; call++)
            Loss(input, out _).Dispose();
        var before = Counting.Bytes;
        using var loss = Loss(input, out var scalars);
        return Counting.Bytes - before - (4 * scalars);
    }

    /// <summary>The most bytes in a pass for inference, its input included.</summary>
    public long Peak(long batch)
    {
        network.eval();
        using var mode = inference_mode();
        using var input = Input(batch);
        var before = Counting.Bytes;
        Counting.Restart();
        foreach (var result in CompiledGraph.Call(network, input))
            result?.Dispose();
        return Counting.Peak - before + (graph.Inputs[0].Shape.Elements.Value!.Value * batch * 4);
    }

    public void Dispose() => network.Dispose();

    private Tensor Input(long batch) => graph.Inputs[0].Kind == GraphInputKind.Ids
        ? zeros([batch, .. graph.Inputs[0].Shape.Sizes], int64)
        : rand([batch, .. graph.Inputs[0].Shape.Sizes]);

    // A sum keeps nothing but shapes.
    private Tensor Loss(Tensor input, out int scalars)
    {
        var results = CompiledGraph.Call(network, input).OfType<Tensor>().ToList();
        var losses = results.ConvertAll(result => result.sum());
        results.ForEach(result => result.Dispose());
        scalars = losses.Count;
        return losses.Count == 1 ? losses[0] : Summed(losses, ref scalars);
    }

    private static Tensor Summed(List<Tensor> losses, ref int scalars)
    {
        var loss = stack(losses);
        losses.ForEach(one => one.Dispose());
        scalars = losses.Count;
        return loss;
    }
}
