using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep.Zoo;

/// <summary>
/// A network of the catalogue, compiled from its source with another input and narrower classifiers, so that all can be run often:
/// the layers, their names and the code are the same.
/// </summary>
internal sealed partial class SmallZoo(Type type)
{
    private static readonly (string Written, string Small)[] Sizes =
    [
        ("[Input(3, 224, 224)]", "[Input(3, 64, 64)]"), ("[Input(3, 400, 400)]", "[Input(3, 46, 46)]"), ("4096", "64"), ("Linear(25088,", "Linear(512,"),
        ("[Input(3, 256, 256)]", "[Input(3, 32, 32)]"), ("Expect(2, 256, 256)", "Expect(2, 32, 32)"),
        ("[Input(1, 572, 572)]", "[Input(1, 188, 188)]"), ("Expect(2, 388, 388)", "Expect(2, 4, 4)"),
        ("Crop(392)", "Crop(8)"), ("Crop(200)", "Crop(8)"), ("Crop(104)", "Crop(8)"), ("Crop(56)", "Crop(8)"),
    ];

    private static readonly Lazy<Assembly> Compiled = new(Compile);

    /// <summary>Every network of the catalogue by its class.</summary>
    public static IEnumerable<string> Names { get; } = [.. Catalogue.All.Select(entry => entry.Summary.Network)];

    public Summary Summary => (Summary)type.GetProperty("Summary")!.GetValue(null)!;

    private long[] Shape => Summary.InputShape.Sizes;

    /// <summary>Whether what is random draws its numbers in another order than the list says: heads that only run in training come in between.</summary>
    public bool HasHeads => Summary.Outputs.Any();

    public static SmallZoo Find(string name) => new(Compiled.Value.GetTypes().Single(type => type.Name == name));

    /// <summary>The network as it begins.</summary>
    public nn.Module New() => (nn.Module)Activator.CreateInstance(type)!;

    /// <summary>The network, with statistics that differ from channel to channel, and weights large enough for its input to be seen at its end.</summary>
    public nn.Module Create()
    {
        manual_seed(1);
        using var mode = no_grad();
        var network = New();
        DrawStatistics(network);
        foreach (var kernel in network.parameters().Where(parameter => parameter.dim() > 2))
            kernel.mul_(2.45);
        return network;
    }

    /// <summary>Draws means and variances as if something had been learned.</summary>
    public static void DrawStatistics(nn.Module network)
    {
        foreach (var (name, buffer) in network.named_buffers().Where(entry => entry.buffer.is_floating_point()))
            buffer.copy_((rand(buffer.shape) / 2) + (name.EndsWith("mean", StringComparison.Ordinal) ? -0.25 : 0.75));
    }

    /// <summary>TorchSharp's own modules, as the attributes name them, with the weights of the network.</summary>
    public BlockModule Reference(nn.Module network)
    {
        using var mode = no_grad();
        var interpreter = new Interpreter(Attributes.Read(type, [], [1, .. Shape]), Attributes.Make);
        interpreter.Train(false);
        interpreter.Run(Input(2));
        var reference = new BlockModule(interpreter);
        Swept.Copy(network.parameters(), reference.parameters());
        Swept.Copy(network.buffers(), reference.buffers());
        return reference;
    }

    public Tensor Input(long batch, bool requiresGrad = false)
    {
        manual_seed(2);
        return randn([batch, .. Shape], requires_grad: requiresGrad);
    }

    private static Assembly Compile()
    {
        string[] files = [.. new[] { "Zoo", "Networks" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, "Samples", folder), "*.cs"))];
        string[] sources = [.. files.Select(File.ReadAllText).Where(source => source.Contains("[Input(", StringComparison.Ordinal))];
        Assert.All(Sizes, size => Assert.Contains(sources, source => source.Contains(size.Written, StringComparison.Ordinal)));
        return Compiler.Load([.. sources.Select(source => "#pragma warning disable\n" + Small(source))]);
    }

    private static string Small(string source)
    {
        if (source.Contains("VGG", StringComparison.Ordinal))
            source = source.Replace("[Input(3, 224, 224)]", "[Input(3, 32, 32)]", StringComparison.Ordinal);
        source = UNetsWidths().Replace(source, match => match.Groups[1].Value + (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) / 16));
        return Sizes.Aggregate(source, (text, size) => text.Replace(size.Written, size.Small, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"((?:ConvPair>|ConvTranspose)\()(\d+)")]
    private static partial Regex UNetsWidths();
}
