using TorchDsl.Samples.Data;
using TorchDsl.Samples.Networks;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>Asks a network for the class of every image.</summary>
internal static class Evaluation
{
    private const int Batch = 250;

    public static ConfusionMatrix Run(CatalogueEntry entry, nn.Module network, Batches data)
    {
        network.eval();
        using var mode = inference_mode();
        using var all = arange(data.Count, dtype: ScalarType.Int64, device: data.Device);
        var matrix = new ConfusionMatrix(entry.Classes);
        for (var start = 0; start < data.Count; start += Batch)
        {
            using var scope = NewDisposeScope();
            var (images, labels) = data.Gather(all.narrow(0, start, Math.Min(Batch, data.Count - start)));
            var predicted = entry.Call(network, images)[0].argmax(1);
            matrix.Add(labels.cpu().data<long>().ToArray(), predicted.cpu().data<long>().ToArray());
        }

        return matrix;
    }
}
