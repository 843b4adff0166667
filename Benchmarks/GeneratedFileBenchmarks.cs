using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator;

namespace TorchDsl.Benchmarks;

/// <summary>
/// What a class costs, from its source to an assembly, generated part included: ten classes are compiled at once, and a figure is one's.
/// </summary>
[MemoryDiagnoser]
public class GeneratedFileBenchmarks
{
    private const int Count = 10;

    private readonly CSharpCompilation small = UserCode.Compilation(Enumerable.Range(0, Count).Select(i => UserCode.Network(i, 10)));
    private readonly CSharpCompilation large = UserCode.Compilation(Enumerable.Range(0, Count).Select(i => UserCode.Network(i, 100)));
    private readonly CSharpCompilation records = UserCode.Compilation(Enumerable.Range(0, Count).Select(UserCode.Record));

    private string[] smallByHand = null!;
    private string[] largeByHand = null!;

    /// <summary>Generates the text that is compiled without the generator.</summary>
    [GlobalSetup]
    public void Setup() => (smallByHand, largeByHand) = (UserCode.Generated(small), UserCode.Generated(large));

    /// <summary>A network of ten layers.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public bool TenLayers() => Build(small, new NetworkGenerator());

    /// <summary>A network of a hundred layers.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public bool HundredLayers() => Build(large, new NetworkGenerator());

    /// <summary>The text of the ten layers as if written by hand: what the compiler alone takes.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public bool TenLayersByHand() => UserCode.Emit(UserCode.Compilation(smallByHand));

    /// <summary>The text of the hundred layers as if written by hand.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public bool HundredLayersByHand() => UserCode.Emit(UserCode.Compilation(largeByHand));

    /// <summary>A serializer for ten properties, by System.Text.Json's generator.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public bool SystemTextJson() => Build(records, Peers.SystemTextJson());

    /// <summary>The floor: a network of ten layers of which no layer is generated.</summary>
    [Benchmark(OperationsPerInvoke = Count, Baseline = true)]
    public bool Floor() => Build(small, new LinePerClass());

    private static bool Build(CSharpCompilation compilation, IIncrementalGenerator generator)
    {
        var fresh = UserCode.Compilation(compilation.SyntaxTrees.Select(tree => tree.ToString()));
        UserCode.Driver(generator).RunGeneratorsAndUpdateCompilation(fresh, out var output, out _);
        return UserCode.Emit(output);
    }
}
