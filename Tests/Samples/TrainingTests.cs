using TorchDsl.Samples;
using TorchDsl.Samples.Data;
using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Samples;

[Collection(nameof(Alone))]
public class TrainingTests
{
    private static readonly TrainingSettings Settings = new() { Batch = 20, Decay = 1 };

    [Theory]
    [InlineData("lenet5")]
    [InlineData("first-dnn")]
    [InlineData("tutorial-net")]
    public void Training_lowers_the_loss(string name)
    {
        var losses = Train(Catalogue.Find(name)!, epochs: 3, (_, _) => { });

        Assert.InRange(losses[2], 0, losses[0] / 2);
    }

    [Fact]
    public void Drawn_digits_can_be_learned()
    {
        var entry = Catalogue.Find("lenet5")!;
        using var test = new Batches(DrawnDigits.Draw(1, 300).Test);
        var accuracy = 0.0;

        Train(entry, epochs: 5, (network, _) => accuracy = Evaluation.Run(entry, network, test).Accuracy);

        Assert.InRange(accuracy, 0.7, 1);
    }

    [Fact]
    public void Epochs_leave_no_tensors_behind()
    {
        var entry = Catalogue.Find("lenet5")!;
        using var test = new Batches(DrawnDigits.Draw(1, 300).Test);
        var counts = new List<long>();

        Train(entry, epochs: 3, (network, _) =>
        {
            Evaluation.Run(entry, network, test);
            counts.Add(LiveTensors.Count);
        });

        Assert.Equal(counts[0], counts[1]);
        Assert.Equal(counts[1], counts[2]);
    }

    [Fact]
    public void A_seed_makes_a_training_repeatable_to_the_bit()
    {
        var runs = new List<float[]>();
        for (var run = 0; run < 2; run++)
            Train(Catalogue.Find("lenet5")!, epochs: 1, (network, _) => runs.Add(Weights(network)));

        Assert.Equal(runs[0], runs[1]);
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        var weights = new List<float>();
        foreach (var seed in new[] { 1, 2 })
        {
            var settings = Settings with { Seed = seed };
            Train(Catalogue.Find("lenet5")!, epochs: 1, (network, _) => weights.Add(network.parameters().First().data<float>()[0]), settings);
        }

        Assert.NotEqual(weights[0], weights[1]);
    }

    [Fact]
    public void A_training_that_diverges_is_stopped()
    {
        var settings = Settings with { LearningRate = 1e30 };
        var error = Assert.Throws<UserException>(() => Train(Catalogue.Find("tutorial-net")!, epochs: 1, (_, _) => { }, settings));
        Assert.Contains("Use a smaller --lr", error.Message, StringComparison.Ordinal);
    }

    private static float[] Weights(nn.Module network) =>
        [.. network.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];

    // Returns each epoch's mean loss; the last batch is a part of one.
    private static List<double> Train(CatalogueEntry entry, int epochs, Action<nn.Module, int> afterEpoch, TrainingSettings? settings = null)
    {
        settings ??= Settings;
        manual_seed(settings.Seed);
        using var network = entry.Create();
        using var data = new Batches(DrawnDigits.Draw(410, 1).Fit(entry.Summary).Train);
        using var trainer = new Trainer(network, entry, data, settings);
        var losses = new List<double>();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var last = default(Step);
            trainer.RunEpoch(step => last = step);
            Assert.Equal(410, last.Images);
            losses.Add(last.Loss);
            afterEpoch(network, epoch);
        }

        return losses;
    }
}
