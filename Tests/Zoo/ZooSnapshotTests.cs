using TorchDsl.Testing;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Zoo;

/// <summary>What is generated for networks of the zoo, each for something that the others lack.</summary>
public class ZooSnapshotTests
{
    // A chain in which features follow a map.
    [Fact]
    public Task AlexNet() => Verify(Networks.Generate(Zoo("AlexNet")));

    // A block of two branches that are concatenated, used eight times.
    [Fact]
    public Task SqueezeNet() => Verify(Networks.Generate(Zoo("SqueezeNet")));

    // Named values that come back by a skip connection.
    [Fact]
    public Task UNet() => Verify(Networks.Generate(Zoo("UNet")));

    // A class token, positions and attention.
    [Fact]
    public Task ViT() => Verify(Networks.Generate(Zoo("ViT")));

    // A stack of dilated convolutions, of which each reaches the end.
    [Fact]
    public Task WaveNet() => Verify(Networks.Generate(Zoo("WaveNet")));

    private static string Zoo(string file) => File.ReadAllText(Path.Combine(Repository.Root, "Samples", "Zoo", file + ".cs"));
}
