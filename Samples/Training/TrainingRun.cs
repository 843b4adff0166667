using System.Diagnostics;
using TorchDsl.Samples.Data;
using TorchDsl.Samples.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>Trains one network, tests it after each epoch, and says all that it does.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly Session session;
    private readonly CatalogueEntry entry;
    private readonly TrainingSettings settings;
    private readonly Batches train;
    private readonly Batches test;

    /// <exception cref="UserException">The network does not take digits.</exception>
    public TrainingRun(Session session, CatalogueEntry entry, Digits digits, TrainingSettings settings)
    {
        (this.session, this.entry, this.settings) = (session, entry, settings);
        session.Output.WriteLine($"data: {digits.Name}");
        session.Output.WriteLine($"device: {settings.Device}");
        var fitting = digits.Fit(entry.Summary);
        train = new Batches(fitting.Train, settings.Device);
        test = new Batches(fitting.Test, settings.Device);
        manual_seed(settings.Seed);
        Network = entry.Create();
        Network.to(settings.Device);
    }

    /// <summary>The network, with initial weights until it is trained.</summary>
    public nn.Module Network { get; }

    /// <summary>Trains.</summary>
    /// <returns>The answers on the test set after the last epoch.</returns>
    public ConfusionMatrix Train()
    {
        var watch = Stopwatch.StartNew();
        using var trainer = new Trainer(Network, entry, train, settings);
        var result = RunEpoch(trainer, 1);
        for (var epoch = 2; epoch <= settings.Epochs; epoch++)
            result = RunEpoch(trainer, epoch);
        Report.Write(session, result, watch.Elapsed);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Network.Dispose();
        train.Dispose();
        test.Dispose();
    }

    private ConfusionMatrix RunEpoch(Trainer trainer, int epoch)
    {
        var title = $"epoch {epoch}/{settings.Epochs}";
        var watch = Stopwatch.StartNew();
        var last = default(Step);
        EpochProgress.Show(session, title, train.Count, report => trainer.RunEpoch(step =>
        {
            last = step;
            report(step);
        }));
        var rate = train.Count / watch.Elapsed.TotalSeconds;
        var result = Evaluation.Run(entry, Network, test);
        session.Output.WriteLine($"{title}  loss {last.Loss:F4}  test accuracy {result.Accuracy:P2}  {rate:N0} images/s  memory {Memory.Now}");
        return result;
    }
}
