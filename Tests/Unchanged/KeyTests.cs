using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Sweep.Zoo;
using TorchDsl.Tests.Unchanged.Networks;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged;

/// <summary>The keys of every network's state_dict, with shapes and types.</summary>
[Collection(nameof(Alone))]
public class KeyTests
{
    // ResNet-50's and DenseNet-121's are written out, longer lists are not.
    private const int MostKeys = 750;

    private static readonly (string Name, Func<nn.Module> Create)[] Blocks =
    [
        ("Squeeze", () => new Squeeze(8, 2, bias: false)), ("Step", () => new Step(3, 5)), ("Encoder", () => new Encoder(8, 2)),
        ("Head", () => new Head(6, 4, true)), ("Shaped", () => new Shaped(3)), ("Scaled1D", () => new Scaled1D(2, 3)), ("Outer", () => new Outer(4)),
        ("Residual1D", () => new Residual1D(4)), ("HalvingBlock", () => new HalvingBlock(3)), ("ClaimingBlock", () => new ClaimingBlock(2)),
    ];

    private static IEnumerable<(string Name, Func<nn.Module> Create)> Networks =>
        NumberTests.Networks.Select(type => (type.Name, (Func<nn.Module>)(() => (nn.Module)Activator.CreateInstance(type)!)));

    // Widths are small, and names do not depend on them.
    [Fact]
    public Task The_catalogues_keys_are_what_they_were() =>
        Verify(Text(SmallZoo.Names.Select(name => (name, (Func<nn.Module>)SmallZoo.Find(name).Create))));

    [Fact]
    public Task The_tests_keys_are_what_they_were() => Verify(Text(Networks.Concat(Blocks)));

    private static string Text(IEnumerable<(string Name, Func<nn.Module> Create)> networks) =>
        string.Join('\n', networks.Select(network => Keys(network.Name, network.Create))).TrimEnd();

    private static string Keys(string name, Func<nn.Module> create)
    {
        using var scope = NewDisposeScope();
        using var network = create();
        var keys = network.state_dict().Select(entry => $"  {entry.Key} {string.Join('×', entry.Value.shape)}{Type(entry.Value)}").ToList();
        var text = string.Join('\n', keys);
        return $"{name}: {keys.Count} keys\n{(keys.Count > MostKeys ? $"  {Diagnosed.Hash(text)}" : text)}\n";
    }

    private static string Type(Tensor tensor) => tensor.dtype == ScalarType.Float32 ? "" : $" {tensor.dtype}";
}
