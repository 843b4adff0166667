using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>What every layer learns is saved and loaded.</summary>
[Collection(nameof(Tests.Alone))]
public class SaveTests
{
    public static TheoryData<string> Kinds => [.. Swept.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_saved_network_computes_the_same_when_loaded(string kind) => Swept.ForEach(kind, swept =>
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        using var file = new MemoryStream();
        var (network, other) = (swept.Make().Network, swept.Create());
        network.save(file);
        other.load(new MemoryStream(file.ToArray()));
        network.eval();
        other.eval();
        Assert.Equal(Bytes(network.call(swept.Input(2))), Bytes(other.call(swept.Input(2))));
        Assert.Equal(Entries(network), Entries(other));
    });

    private static IEnumerable<(string, byte[])> Entries(nn.Module network) => network.state_dict().Select(entry => (entry.Key, Bytes(entry.Value)));

    private static byte[] Bytes(Tensor tensor) => tensor.contiguous().bytes.ToArray();
}
