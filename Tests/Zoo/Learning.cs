using TorchDsl.Samples.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Zoo;

/// <summary>A network of the catalogue under libtorch: samples, and what it should say of them.</summary>
internal sealed class Learning
{
    private readonly CatalogueEntry entry;
    private readonly nn.Module network;
    private readonly Tensor input;
    private readonly Tensor target;

    private Learning(CatalogueEntry entry, nn.Module network, long batch)
    {
        (this.entry, this.network) = (entry, network);
        input = rand([batch, .. entry.Summary.InputShape.Sizes]);
        target = IsClassifier ? randint(entry.Classes, [batch], dtype: int64) : ones([batch, .. entry.Summary.OutputShape.Sizes]);
    }

    private bool IsClassifier => entry.Summary.OutputShape.Count == 1;

    /// <summary>
    /// Asserts that all results have the compiler's shapes, that every parameter gets a gradient, and that a step along it
    /// lowers the loss on the batch.
    /// </summary>
    public static void CheckStep(CatalogueEntry entry, long batch)
    {
        using var scope = NewDisposeScope();
        using var network = entry.Create();
        new Learning(entry, network, batch).CheckStep();
    }

    private void CheckStep()
    {
        var before = Evaluate();
        network.train();
        var results = entry.Call(network, input);
        Assert.Equal(entry.Summary.Outputs.Select(output => output.Shape).Prepend(entry.Summary.OutputShape), results.Select(ShapeOf));
        results.Select(Loss).Aggregate((sum, loss) => sum + loss).backward();
        Assert.All(network.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, $"{parameter.name} has no gradient"));

        // The rate by which a step lowers the loss by a hundredth, to first order.
        var rate = 0.01 * before / network.parameters().Sum(parameter => parameter.grad!.square().sum().item<float>());
        using var optimizer = optim.SGD(network.parameters(), rate);
        optimizer.step();
        var after = Evaluate();
        Assert.True(after < before, $"the loss was {before} before the step and is {after} after it");
    }

    // Without dropout, whose losses are random, but normalised as in training.
    private float Evaluate()
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        network.eval();
        foreach (var normalisation in network.modules().OfType<BatchNorm2d>())
            normalisation.train();
        var result = Assert.Single(entry.Call(network, input));
        Assert.Equal(entry.Summary.OutputShape, ShapeOf(result));
        return Loss(result).item<float>();
    }

    private Tensor Loss(Tensor result) =>
        !IsClassifier ? nn.functional.mse_loss(result, target)
        : entry.EndsInSoftmax ? nn.functional.nll_loss(result.log(), target)
        : nn.functional.cross_entropy(result, target);

    private static Shape ShapeOf(Tensor result) => new([.. result.shape[1..]]);
}
