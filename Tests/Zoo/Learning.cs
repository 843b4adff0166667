using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Zoo;

/// <summary>A network under libtorch: samples, and what it should say of them.</summary>
internal sealed class Learning
{
    private readonly Summary summary;
    private readonly nn.Module network;
    private readonly Tensor input;
    private readonly Tensor target;

    private Learning(Summary summary, nn.Module network, long batch)
    {
        (this.summary, this.network) = (summary, network);
        input = rand([batch, .. summary.InputShape.Sizes]);
        target = IsClassifier ? randint((long)summary.OutputShape.Elements, [batch], dtype: int64) : ones([batch, .. summary.OutputShape.Sizes]);
    }

    private bool IsClassifier => summary.OutputShape.Count == 1;

    private bool EndsInSoftmax => summary.Rows[^1].Layer.StartsWith("Softmax", StringComparison.Ordinal);

    /// <summary>
    /// Asserts that all results have the compiler's shapes, that every parameter gets a gradient, and that a step along it
    /// lowers the loss on the batch.
    /// </summary>
    public static void CheckStep(Summary summary, Func<nn.Module> create, long batch)
    {
        using var scope = NewDisposeScope();
        using var network = create();
        new Learning(summary, network, batch).CheckStep();
    }

    private void CheckStep()
    {
        var before = Evaluate();
        network.train();
        var results = CompiledGraph.Call(network, input).OfType<Tensor>();
        Assert.Equal(summary.Outputs.Select(output => output.Shape).Prepend(summary.OutputShape), results.Select(ShapeOf));
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
        var result = Assert.Single(CompiledGraph.Call(network, input).OfType<Tensor>());
        Assert.Equal(summary.OutputShape, ShapeOf(result));
        return Loss(result).item<float>();
    }

    private Tensor Loss(Tensor result) =>
        !IsClassifier ? nn.functional.mse_loss(result, target)
        : EndsInSoftmax ? nn.functional.nll_loss(result.log(), target)
        : nn.functional.cross_entropy(result, target);

    private static Shape ShapeOf(Tensor result) => new([.. result.shape[1..]]);
}
