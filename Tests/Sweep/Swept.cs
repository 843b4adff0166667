using System.Reflection;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>A network of the sweep, compiled, and the same of TorchSharp's own modules.</summary>
/// <param name="Drawn">What it is.</param>
/// <param name="Type">What was compiled.</param>
internal sealed record Swept(DrawnNetwork Drawn, Type Type)
{
    private static readonly Lazy<ILookup<string, Swept>> Networks = new(() => Compile().ToLookup(swept => swept.Kind));

    /// <summary>The kinds of layers.</summary>
    public static IEnumerable<string> Kinds => SweptLayers.All.Select(swept => swept.Kind).Distinct();

    /// <summary>Whether what comes in does not lie in memory in the order of its elements.</summary>
    public bool IsTurned { get; private init; }

    /// <summary>The kind of the layer that it is for.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether TorchSharp's own module may compute it in another way, so that it is rounded otherwise.</summary>
    public bool IsRounded => IsTurned || Drawn.Layers.Any(layer => layer.Kind is "MultiheadAttention" or "MatMul" or "Bilinear" or "WindowAttention");

    public nn.Module<Tensor, Tensor> Create() => (nn.Module<Tensor, Tensor>)Activator.CreateInstance(Type)!;

    /// <summary>A network and TorchSharp's modules, with the same weights: all of them such that every type holds them exactly.</summary>
    public (nn.Module<Tensor, Tensor> Network, nn.Module<Tensor, Tensor> Reference) Make()
    {
        manual_seed(1);
        using var mode = no_grad();
        var network = Create();
        foreach (var tensor in network.parameters().Concat(network.buffers()).Where(tensor => tensor.is_floating_point()))
            tensor.copy_(randint(1, 65, tensor.shape) / 64f);
        foreach (var parameter in network.parameters())
            parameter.mul_((randint(0, 2, parameter.shape) * 2) - 1);
        return (network, Reference(network));
    }

    /// <summary>TorchSharp's modules with a network's weights.</summary>
    public nn.Module<Tensor, Tensor> Reference(nn.Module<Tensor, Tensor> network)
    {
        using var mode = no_grad();
        var interpreter = new Interpreter(Drawn, (layer, shape) => Interpreter.Make(layer, shape).to(get_default_dtype()));
        interpreter.Train(false);
        interpreter.Run(Input(2, get_default_dtype()));
        var reference = new BlockModule(interpreter);
        Copy(network.parameters(), reference.parameters());
        Copy(network.buffers(), reference.buffers());
        return reference;
    }

    /// <summary>Samples, the same each time.</summary>
    public Tensor Input(long batch, ScalarType type = ScalarType.Float32, bool requiresGrad = false)
    {
        manual_seed(2);
        long[] shape = [batch, .. Drawn.Input.Select(size => (long)size)];
        return Drawn.TakesIds ? randint(7, shape, dtype: int64) : (randint(-128, 129, shape) / 64f).to(type).requires_grad_(requiresGrad);
    }

    /// <summary>Checks all networks of a kind, and says of all that fail how.</summary>
    public static void ForEach(string kind, Action<Swept> check, bool turned = false)
    {
        var failures = new List<string>();
        foreach (var swept in Networks.Value[kind].Where(swept => turned || !swept.IsTurned))
        {
            try
            {
                check(swept);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures.Add($"{swept.Drawn}: {exception.Message.Split('\n')[0]}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <summary>Copies tensors of the same shapes.</summary>
    public static void Copy(IEnumerable<Tensor> from, IEnumerable<Tensor> to)
    {
        var (given, taken) = (from.ToArray(), to.ToArray());
        Assert.Equal(taken.Select(tensor => string.Join('×', tensor.shape)), given.Select(tensor => string.Join('×', tensor.shape)));
        for (var i = 0; i < given.Length; i++)
            taken[i].copy_(given[i]);
    }

    private static Swept[] Compile()
    {
        (string Kind, DrawnNetwork Drawn, bool IsTurned)[] all =
        [
            .. SweptLayers.All.SelectMany(one => new[] { (one.Kind, one.Network, false), (one.Kind, Between(one.Network), false) }),
            .. SweptLayers.All.Where(one => one.Network.Input.Length > 1 && !one.Network.TakesIds).Select(one => (one.Kind, Turned(one.Network), true)),
        ];
        var blocks = all.SelectMany(one => DrawnBlock.Of(one.Drawn.Layers)).DistinctBy(block => block.Name).Select(block => block.Code);
        var source = string.Join('\n', [OwnLayer.Source, .. blocks, .. all.Select((one, i) => $"{one.Drawn} public partial class Net{i};")]);
        var assembly = Compiler.Load("#pragma warning disable\nusing TorchDsl;\nusing TorchSharp;\nusing static TorchSharp.torch;\n" + source);
        return [.. all.Select((one, i) => new Swept(one.Drawn, assembly.GetType($"Net{i}")!) { Kind = one.Kind, IsTurned = one.IsTurned })];
    }

    // Alone its input is the user's; between two layers that may work in place it is disposed.
    private static DrawnNetwork Between(DrawnNetwork network) =>
        network with { Layers = [.. network.TakesIds ? Array.Empty<DrawnLayer>() : [new("Tanh")], .. network.Layers, new("Sigmoid")] };

    private static DrawnNetwork Turned(DrawnNetwork network) => new(
        [.. network.Input.Reverse()],
        [new("Permute", ("Dims", Enumerable.Range(1, network.Input.Length).Reverse().ToArray())), .. network.Layers]);
}
