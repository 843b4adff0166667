using TorchDsl.Samples.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Zoo;

/// <summary>Every network of the catalogue under libtorch: a step of training reaches every parameter and lowers the loss.</summary>
public class LearningTests
{
    // What takes a minute, the lectures' table of receptive fields, is compared with that table alone.
    public static TheoryData<string> Names =>
        [.. Catalogue.All.Where(network => (long)network.Summary.MultiplyAdds < 250_000_000_000).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_lowers_the_loss_on_its_batch(string name)
    {
        using var scope = NewDisposeScope();
        var entry = Catalogue.Find(name)!;
        using var network = entry.Create();
        var batch = Batch.For(entry);
        var before = Evaluate(entry, network, batch);

        network.train();
        var results = entry.Call(network, batch.Input);
        Assert.All(results, result => Assert.Equal([batch.Input.shape[0], .. entry.Summary.OutputShape.Sizes], result.shape));
        results.Select(batch.Loss).Aggregate((sum, loss) => sum + loss).backward();
        Assert.All(network.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, $"{parameter.name} has no gradient"));

        using var optimizer = optim.SGD(network.parameters(), RateFor(0.01 * before, network));
        optimizer.step();
        var after = Evaluate(entry, network, batch);
        Assert.True(after < before, $"the loss was {before} before the step and is {after} after it");
    }

    // The rate by which a step lowers the loss by this much, to first order.
    private static double RateFor(double decrease, nn.Module network) =>
        decrease / network.parameters().Sum(parameter => parameter.grad!.square().sum().item<float>());

    // Without dropout, whose losses are random, but normalised as in training.
    private static float Evaluate(CatalogueEntry entry, nn.Module network, Batch batch)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        network.eval();
        foreach (var normalisation in network.modules().OfType<BatchNorm2d>())
            normalisation.train();
        var result = Assert.Single(entry.Call(network, batch.Input));
        Assert.Equal([batch.Input.shape[0], .. entry.Summary.OutputShape.Sizes], result.shape);
        return batch.Loss(result).item<float>();
    }

    // Samples and what the network should say of them.
    private sealed record Batch(CatalogueEntry Entry, Tensor Input, Tensor Target)
    {
        // A second sample of what is as large as this only takes more time.
        private const long Large = 100_000_000_000;

        public static Batch For(CatalogueEntry entry)
        {
            var size = (long)entry.Summary.MultiplyAdds > Large ? 1 : 2;
            var target = IsClassifier(entry) ? randint(entry.Classes, [size], dtype: int64) : ones([size, .. entry.Summary.OutputShape.Sizes]);
            return new(entry, rand([size, .. entry.Summary.InputShape.Sizes]), target);
        }

        public Tensor Loss(Tensor result) =>
            !IsClassifier(Entry) ? nn.functional.mse_loss(result, Target)
            : Entry.EndsInSoftmax ? nn.functional.nll_loss(result.log(), Target)
            : nn.functional.cross_entropy(result, Target);

        private static bool IsClassifier(CatalogueEntry entry) => entry.Summary.OutputShape.Count == 1;
    }
}
