using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

public sealed class SerializationTests
{
    [Fact]
    public void TheFormatByteByByte()
    {
        using var norm = nn.BatchNorm1d(1, affine: false).to(float32);
        using var linear = nn.Linear(1, 2, hasBias: false);
        using (no_grad()) linear.weight.copy_(tensor(new[,] { { 1f }, { -2f } }));
        byte[] weight = [1, 6, .. "weight"u8, 6, 2, 2, 1, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        Assert.Equal(weight, Saved(linear));

        byte[] statistics =
        [
            3,
            12, .. "running_mean"u8, 6, 1, 1, 0, 0, 0, 0,
            11, .. "running_var"u8, 6, 1, 1, 0, 0, 0x80, 0x3F,
            19, .. "num_batches_tracked"u8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        Assert.Equal(statistics, Saved(norm));
    }

    [Fact]
    public void LargeNumbersTakeMoreBytes()
    {
        using var linear = nn.Linear(300, 1, hasBias: false);
        Assert.Equal([1, 6, .. "weight"u8, 6, 2, 1, 0xAC, 0x02], Saved(linear)[..13]);
    }

    [Fact]
    public void AFileGivesTheWeightsBack()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var source = Network();
            using var target = Network();
            source.call(randn(4, 3, 8, 8));
            source.save(path);
            target.load(path);
            source.eval();
            target.eval();
            using var input = randn(2, 3, 8, 8);
            Assert.True(source.call(input).Equals(target.call(input)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void EveryTruncationIsAnError()
    {
        using var linear = nn.Linear(2, 2);
        var whole = Saved(linear);
        for (var length = 0; length < whole.Length; length++)
            Assert.ThrowsAny<Exception>(() => linear.load(new MemoryStream(whole[..length])));
        linear.load(new MemoryStream(whole));
    }

    [Fact]
    public void WeightsOfAnotherNetworkAreRefused()
    {
        using var linear = nn.Linear(2, 2);
        using var wider = nn.Linear(2, 3);
        using var bare = nn.Linear(2, 2, hasBias: false);
        using var other = nn.Sequential(nn.Linear(2, 2));
        using var precise = nn.Linear(2, 2, dtype: float64);
        Assert.Throws<ArgumentException>(() => linear.load(new MemoryStream(Saved(wider))));
        Assert.Throws<ArgumentException>(() => linear.load(new MemoryStream(Saved(bare))));
        Assert.Throws<ArgumentException>(() => linear.load(new MemoryStream(Saved(other))));
        Assert.Throws<ArgumentException>(() => linear.load(new MemoryStream(Saved(precise))));
        Assert.ThrowsAny<Exception>(() => linear.load(new MemoryStream([0xFF, 0xFF, 0xFF, 0xFF])));
        Assert.Throws<FileNotFoundException>(() => linear.load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));
    }

    [Fact]
    public void PartsAreLoadedOnRequest()
    {
        using var linear = nn.Linear(2, 2);
        using var bare = nn.Linear(2, 2, hasBias: false);
        var loaded = new Dictionary<string, bool>();
        bare.load(new MemoryStream(Saved(linear)), strict: false, loadedParameters: loaded);
        Assert.Equal(new Dictionary<string, bool> { ["weight"] = true, ["bias"] = false }, loaded);
        Assert.True(bare.weight.Equals(linear.weight));

        using var other = nn.Linear(2, 2);
        var before = other.bias!.detach().clone();
        other.load(new MemoryStream(Saved(linear)), skip: ["bias"]);
        Assert.True(before.Equals(other.bias));
        Assert.True(other.weight.Equals(linear.weight));
    }

    [Fact]
    public void TensorsAloneToo()
    {
        using var tensor = arange(6).view(2, 3).t();
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        tensor.contiguous().Save(writer);
        writer.Flush();
        memory.Position = 0;
        using var read = Tensor.Load(memory);
        Assert.True(tensor.Equals(read));
    }

    private static nn.Module<Tensor, Tensor> Network() => nn.Sequential(
        nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), nn.Linear(144, 2));

    private static byte[] Saved(nn.Module module)
    {
        using var memory = new MemoryStream();
        module.save(memory);
        return memory.ToArray();
    }
}
