using System.Reflection;
using System.Runtime.CompilerServices;
using FsCheck.Fluent;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>A drawn graph, compiled.</summary>
/// <param name="Drawn">What was drawn.</param>
/// <param name="Seed">The seed of its weights and of its input.</param>
internal sealed record CompiledGraph(DrawnNetwork Drawn, int Seed, Type Type)
{
    private static readonly Lazy<CompiledGraph[]> Drawings = new(() => Compile(220, 110));

    /// <summary>Legal graphs, drawn at random and compiled together.</summary>
    public static IReadOnlyList<CompiledGraph> All => Drawings.Value;

    /// <summary>A new network, whose weights the seed gives.</summary>
    public nn.Module Create()
    {
        manual_seed(Seed);
        return (nn.Module)Activator.CreateInstance(Type)!;
    }

    /// <summary>Samples for each input, the same each time.</summary>
    public Tensor[] Inputs(bool requiresGrad = false)
    {
        manual_seed(Seed);
        return [.. Drawn.Inputs.Select(input => randn([2, .. input.Select(size => (long)size)], requires_grad: requiresGrad))];
    }

    /// <summary>The network's results, the main one first.</summary>
    public static Tensor?[] Call(nn.Module network, params Tensor[] inputs)
    {
        var call = network.GetType().GetMethod("call", [.. inputs.Select(_ => typeof(Tensor))])!;
        return call.Invoke(network, BindingFlags.DoNotWrapExceptions, null, [.. inputs], null) switch
        {
            Tensor result => [result],
            ITuple results => [.. Enumerable.Range(0, results.Length).Select(i => (Tensor?)results[i])],
            var other => throw new InvalidOperationException($"{other} is no result."),
        };
    }

    /// <summary>The interpreter of the same graph with the same weights.</summary>
    public Interpreter Interpret()
    {
        using var mode = no_grad();
        var interpreter = new Interpreter(Drawn, Interpreter.Make);
        interpreter.Train(false);
        using var scope = NewDisposeScope();
        var inputs = Inputs();
        manual_seed(Seed);
        interpreter.Run(inputs);
        if (DrawnBlock.Of(Drawn.Layers).Any(block => block.IsOpen))
            Copy(interpreter);
        scope.MoveToOuter(interpreter.Modules.SelectMany(module => module.parameters().Concat(module.buffers())));
        return interpreter;
    }

    /// <summary>Does something with the network, and says which it was if that fails.</summary>
    public void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{this}: {exception.Message}", exception);
        }
    }

    public override string ToString() => string.Join('\n', DrawnBlock.Of(Drawn.Layers).DistinctBy(block => block.Name)
        .Select(block => block.Code).Append($"{Drawn} public partial class Net{Seed};"));

    // A block makes all turns of a layer before those of the next, so that the seed gives them other weights.
    private void Copy(Interpreter interpreter)
    {
        using var network = Create();
        foreach (var (weights, copied) in network.parameters().Zip(interpreter.Parameters))
            copied.copy_(weights);
    }

    private static CompiledGraph[] Compile(int drawings, int least)
    {
        var drawn = Tests.Oracles.Seed.Sample(DrawGraph.All, drawings)
            .Where(graph => RandomGraphTests.IsWellFormed(graph) && RandomNetworkTests.Infer(graph).Problems.Count == 0).ToArray();
        Assert.True(drawn.Length >= least, $"Only {drawn.Length} legal graphs were drawn.");
        foreach (var (part, atLeast) in DrawnParts.Least)
        {
            var count = drawn.Count(graph => DrawnParts.Of(graph.Layers).Contains(part));
            Assert.True(count >= atLeast, $"Only {count} legal graphs have {part}.");
        }

        return Compile(drawn);
    }

    public static CompiledGraph[] Compile(DrawnNetwork[] drawn)
    {
        var blocks = drawn.SelectMany(graph => DrawnBlock.Of(graph.Layers)).DistinctBy(block => block.Name).Select(block => block.Code);
        var source = string.Join('\n', blocks.Concat(drawn.Select((graph, i) => $"{graph} public partial class Net{i};")));
        var assembly = Compiler.Compile("#pragma warning disable\nusing TorchDsl;\n" + source).Load();
        return [.. drawn.Select((graph, i) => new CompiledGraph(graph, i, assembly.GetType($"Net{i}")!))];
    }
}
