using TorchDsl.Samples;
using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;
using TorchDsl.Samples.Training;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Samples;

[Collection(nameof(Alone))]
public sealed class WeightsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Saved_weights_give_the_same_results_again()
    {
        using var scope = NewDisposeScope();
        var (saved, loaded) = (new LeNet5(), new LeNet5());
        var input = randn([2, 1, 28, 28]);

        WeightsFile.Save(saved, folder["weights"]);
        WeightsFile.Load(loaded, folder["weights"]);

        Assert.Equal(saved.call(input).data<float>().ToArray(), loaded.call(input).data<float>().ToArray());
    }

    [Fact]
    public void Saving_replaces_a_file_and_leaves_nothing_else()
    {
        using var network = new LeNet5();
        folder.Write("weights", [1, 2, 3]);

        WeightsFile.CheckTarget(folder["weights"]);
        WeightsFile.Save(network, folder["weights"]);

        WeightsFile.Load(network, folder["weights"]);
        Assert.Equal([folder["weights"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_failed_save_leaves_nothing()
    {
        using var network = new LeNet5();
        Directory.CreateDirectory(folder["weights"]);

        Assert.Throws<UserException>(() => WeightsFile.Save(network, folder["weights"]));

        Assert.Equal([folder["weights"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_save_that_breaks_off_leaves_the_old_file()
    {
        using var network = new Breaking();
        folder.Write("weights", [1, 2, 3]);

        Assert.Throws<UserException>(() => WeightsFile.Save(network, folder["weights"]));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder["weights"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Weights_of_another_network_are_refused_by_name_and_shape()
    {
        using var saved = new LeNet5();
        using var other = new FirstDnn();
        WeightsFile.Save(saved, folder["weights"]);

        var error = Assert.Throws<UserException>(() => WeightsFile.Load(other, folder["weights"]));

        Assert.Contains(
            "does not hold the weights of FirstDnn: missing: conv3.weight (Float32 10×10×26×26), conv3.bias (Float32 10); " +
            "unexpected: fc1.weight (Float32 120×400)",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains("conv1.weight (expected Float32 32×1×3×3, found Float32 6×1×5×5)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_weights_change_nothing()
    {
        using var scope = NewDisposeScope();
        var (saved, other) = (new LeNet5(), new TutorialNet());
        var before = other.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.data<float>().ToArray());
        WeightsFile.Save(saved, folder["weights"]);
        folder.Write("truncated", File.ReadAllBytes(folder["weights"])[..^1]);

        Assert.Throws<UserException>(() => WeightsFile.Load(other, folder["truncated"]));

        Assert.All(other.state_dict(), pair => Assert.Equal(before[pair.Key], pair.Value.data<float>().ToArray()));
    }

    [Fact]
    public void Truncated_weights_are_refused()
    {
        using var network = new LeNet5();
        WeightsFile.Save(network, folder["weights"]);
        var whole = File.ReadAllBytes(folder["weights"]);

        // All the short ones, and samples of the long.
        foreach (var length in Enumerable.Range(0, 100).Concat(Enumerable.Range(1, 50).Select(i => whole.Length - i * i)))
            Refuses(network, whole[..length], "is truncated: it ends after");
    }

    [Fact]
    public void Other_files_are_refused()
    {
        using var network = new LeNet5();
        WeightsFile.Save(network, folder["weights"]);
        byte[] longer = [.. File.ReadAllBytes(folder["weights"]), 0];

        Refuses(network, longer, "is not a weights file");
        Refuses(network, "PK\x03\x04 and so on"u8.ToArray(), "weights");
        Refuses(network, [.. Enumerable.Repeat((byte)0xFF, 40)], "is not a weights file");
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        using var network = new LeNet5();
        var error = Assert.Throws<UserException>(() => WeightsFile.Load(network, folder["nothing"]));
        Assert.Contains("does not exist", error.Message, StringComparison.Ordinal);
    }

    private void Refuses(nn.Module network, byte[] content, string part)
    {
        var path = folder.Write("file", content);
        var error = Assert.Throws<UserException>(() => WeightsFile.Load(network, path));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    // A disk that fills up shows itself in the middle of the writing.
    private sealed class Breaking() : nn.Module("Breaking")
    {
        public override Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null) =>
            throw new IOException("No space left on device");
    }
}
