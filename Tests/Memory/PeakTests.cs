using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Memory;

[Collection(nameof(Tests.Alone))]
public class PeakTests(ITestOutputHelper output)
{
    private static readonly Lazy<System.Reflection.Assembly> Zoo = new(() => Compiler.Load(Probe.In(Sources())));

    [Theory]
    [InlineData("LeNet5")]
    [InlineData("GoogLeNet")]
    [InlineData("ResNet18")]
    [InlineData("SqueezeNet")]
    [InlineData("DenseNet121")]
    [InlineData("MobileNetV2")]
    [InlineData("MobileNetV3Large")]
    [InlineData("ShuffleNetV2")]
    [InlineData("InceptionV3")]
    [InlineData("ConvNeXtTiny")]
    [InlineData("SwinTiny")]
    [InlineData("PaddedUNet")]
    [InlineData("ViT")]
    public void The_peak_is_that_of_the_tensors_that_are_alive(string name)
    {
        var type = Zoo.Value.GetTypes().Single(type => type.Name == name);
        using var network = (nn.Module)Activator.CreateInstance(type)!;
        var graph = (NetworkGraph)type.GetProperty("Graph")!.GetValue(null)!;
        network.eval();
        using var mode = no_grad();
        foreach (var batch in new[] { 1, 2 })
        {
            var seen = Probe.Most(() => rand([batch, .. graph.Inputs[0].Shape.Sizes]), input => CompiledGraph.Call(network, input));
            var memory = graph.Memory(batch);
            output.WriteLine($"{name}, batch {batch}: {memory.Peak} at {memory.PeakAt}");
            Assert.Equal(seen, memory.Peak);
        }
    }

    private static string[] Sources() => [.. new[] { "Zoo", "Networks" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, "Samples", folder), "*.cs")).Select(File.ReadAllText)
        .Where(source => source.Contains("[Input(", StringComparison.Ordinal)).Select(source => "#pragma warning disable\n" + source)];
}
