using TorchDsl.Samples.Data;
using TorchDsl.Samples.Networks;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>Trains a network to classify, an epoch at a time, with Adam and a learning rate that falls from epoch to epoch.</summary>
internal sealed class Trainer : IDisposable
{
    // What GoogLeNet's paper gives the losses of its auxiliary heads.
    private const double AuxiliaryWeight = 0.3;

    // Whoever reads a loss waits for the GPU.
    private const int StepsPerReading = 50;

    private readonly nn.Module network;
    private readonly CatalogueEntry entry;
    private readonly Batches data;
    private readonly int batch;
    private readonly optim.Optimizer optimizer;
    private readonly optim.lr_scheduler.LRScheduler schedule;
    private readonly Random random;
    private readonly long[] order;

    public Trainer(nn.Module network, CatalogueEntry entry, Batches data, TrainingSettings settings)
    {
        this.network = network;
        this.entry = entry;
        this.data = data;
        batch = settings.Batch;
        optimizer = optim.Adam(network.parameters(), settings.LearningRate);
        schedule = optim.lr_scheduler.StepLR(optimizer, step_size: 1, settings.Decay);
        random = new Random(settings.Seed);
        order = [.. Enumerable.Range(0, data.Count)];
    }

    /// <summary>Goes through the training set once, in a new random order.</summary>
    /// <param name="report">Is told of every step.</param>
    /// <exception cref="UserException">The loss left the range of numbers.</exception>
    public void RunEpoch(Action<Step> report)
    {
        network.train();
        random.Shuffle(order);
        using var indices = tensor(order, device: data.Device);
        using var total = zeros(1, dtype: float64, device: data.Device);
        var loss = 0.0;
        for (var (start, step) = (0, 0); start < data.Count; start += batch, step++)
        {
            var count = Math.Min(batch, data.Count - start);
            Learn(indices, start, count, total);
            var seen = start + count;
            if (step % StepsPerReading == 0 || seen == data.Count)
                loss = total.item<double>() / seen;
            if (!double.IsFinite(loss))
                throw new UserException(
                    $"The loss is no finite number any more after {seen:N0} images of this epoch: the training diverged. " +
                    "Use a smaller --lr.");
            report(new(seen, loss));
        }

        schedule.step();
    }

    /// <inheritdoc/>
    public void Dispose() => optimizer.Dispose();

    private void Learn(Tensor indices, int start, int count, Tensor total)
    {
        using var scope = NewDisposeScope();
        var (images, labels) = data.Gather(indices.narrow(0, start, count));
        var results = entry.Call(network, images);
        var loss = Loss(results[0], labels);
        foreach (var auxiliary in results[1..])
            loss += AuxiliaryWeight * Loss(auxiliary, labels);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        total.add_(loss.detach() * count);
    }

    // cross_entropy takes logits, and logarithms of probabilities are that; the small number keeps them finite.
    private Tensor Loss(Tensor output, Tensor labels) =>
        nn.functional.cross_entropy(entry.EndsInSoftmax ? output.add(1e-12).log() : output, labels);
}
