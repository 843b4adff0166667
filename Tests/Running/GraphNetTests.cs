using TorchDsl.Testing;
using TorchDsl.Tests.Compiling;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Collection(nameof(Alone))]
public class GraphNetTests
{
    [Fact]
    public Task The_generated_class_reads_as_it_should()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Running", "GraphNet.cs"));
        return Verify(Networks.Generate(source));
    }

    [Fact]
    public void The_table_says_what_training_costs()
    {
        var summary = GraphNet.Summary;
        Assert.Equal(summary.MultiplyAdds.Value + (32 * 10 * 8 * 8), summary.TrainingMultiplyAdds.Value);
        Assert.Contains(
            $"\n{summary.MultiplyAdds.Value:N0} multiply-adds, {summary.TrainingMultiplyAdds.Value:N0} in training (fvcore's convention)",
            summary.ToString());
        Assert.Equal(
            [("features", "32×8×8", false), ("aux", "10", true)],
            summary.Outputs.Select(output => (output.Name, output.Shape.ToString(), output.TrainingOnly)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Results_are_all_that_is_left(bool training, bool gradients)
    {
        using var network = new GraphNet();
        network.train(training);
        using var input = randn(2, 3, 16, 16);
        using var copy = input.clone();
        using var mode = set_grad_enabled(gradients);
        var before = LiveTensors.Count;
        var (result, features, aux) = network.call(input);
        Assert.Equal((training, before + (training ? 3 : 2)), (aux is not null, LiveTensors.Count));
        Assert.Equal([2, 10], result.shape);
        Assert.Equal([2, 32, 8, 8], features.shape);
        result.Dispose();
        features.Dispose();
        aux?.Dispose();
        Assert.Equal(before, LiveTensors.Count);
        using var same = input.equal(copy).all();
        Assert.True(same.item<bool>());
    }
}
