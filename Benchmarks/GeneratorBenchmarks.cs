using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator;

namespace TorchDsl.Benchmarks;

/// <summary>What the generator costs on a hundred networks of ten layers: from nothing, and on edits, beside the floor and System.Text.Json's.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private const int Count = 100;
    private const string Other = "class Other { int One => 1; }";

    private readonly CSharpCompilation networks = UserCode.Compilation(
        Enumerable.Range(0, Count).Select(i => UserCode.Network(i, 10)).Prepend(Other));

    private readonly CSharpCompilation records = UserCode.Compilation(Enumerable.Range(0, Count).Select(UserCode.Record));

    private CSharpCompilation editedElsewhere = null!;
    private CSharpCompilation editedHere = null!;
    private GeneratorDriver warm = null!;
    private GeneratorDriver warmFloor = null!;

    /// <summary>Runs the generators once, and makes the edits.</summary>
    [GlobalSetup]
    public void Setup()
    {
        editedElsewhere = UserCode.Edit(networks, 0, Other.Replace('1', '2'));
        editedHere = UserCode.Edit(networks, 1, UserCode.Network(0, 10, features: 11));
        warm = UserCode.Driver(new NetworkGenerator()).RunGenerators(networks);
        warmFloor = UserCode.Driver(new LinePerClass()).RunGenerators(networks);
    }

    /// <summary>All networks, from nothing.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => UserCode.Driver(new NetworkGenerator()).RunGenerators(networks);

    /// <summary>System.Text.Json's generator on as many classes of ten properties, from nothing.</summary>
    [Benchmark]
    public GeneratorDriver ColdSystemTextJson() => UserCode.Driver(Peers.SystemTextJson()).RunGenerators(records);

    /// <summary>After an edit in one network.</summary>
    [Benchmark]
    public GeneratorDriver EditHere() => warm.RunGenerators(editedHere);

    /// <summary>After an edit in a file without networks.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => warm.RunGenerators(editedElsewhere);

    /// <summary>The floor after that edit: a generator that emits a line per class.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver EditElsewhereFloor() => warmFloor.RunGenerators(editedElsewhere);
}
