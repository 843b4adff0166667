using System.Collections.Immutable;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>A graph while it is drawn, with the shapes that libtorch gives its values, the batch included.</summary>
/// <param name="Steps">The entries of the list so far.</param>
/// <param name="Flow">The shapes of their values.</param>
internal sealed record Sketch(ImmutableList<DrawnLayer> Steps, Flow<long[]> Flow)
{
    // What runs in microseconds.
    private const long MostElements = 6_000;

    /// <summary>Whether libtorch refused the last entry.</summary>
    public bool IsIllegal { get; private init; }

    /// <summary>What has weights and a name, with the shape that it takes.</summary>
    public ImmutableList<(string Name, long[] Shape)> Shareable { get; private init; } = [];

    /// <summary>The shape of the current value.</summary>
    public long[] Shape => Flow.Current;

    public static Sketch Of(int[] input) => new([], new Flow<long[]>([2, .. input.Select(size => (long)size)]));

    /// <summary>With more entries, up to the first that libtorch refuses. One whose result is too large is left out.</summary>
    public Sketch Then(params IEnumerable<DrawnLayer> steps) => steps.Aggregate(this, (sketch, step) => sketch.IsIllegal ? sketch : sketch.Then(step));

    /// <summary>With no branch open: where libtorch refused an entry, it is the only one that is wrong.</summary>
    public Sketch Closed() => Flow.Start is null || IsOfBranches(Steps[^1]) ? this : this with { Steps = Steps.Add(new("Concat")) };

    private Sketch Then(DrawnLayer step)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        try
        {
            var next = Flow.Next(step, shape => Run(step, shape), shapes => Interpreter.Join(step, [.. shapes.Select(shape => zeros(shape))]).shape);
            if (Elements(next.Current) > Math.Max(MostElements, Elements(Shape)) && step.Kind is not ("Add" or "Mul" or "Concat"))
                return this;
            var shareable = step.Get("Name", "") is { Length: > 0 } name && step.Kind is not ("Tap" or "From" or "Output") ? Shareable.Add((name, Shape)) : Shareable;
            return this with { Steps = Steps.Add(step), Flow = next, Shareable = shareable };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return this with { Steps = Steps.Add(step), IsIllegal = true };
        }
    }

    private static bool IsOfBranches(DrawnLayer step) => step.Kind is "Add" or "Mul" or "Concat" && step.Arguments.All(argument => argument.Name != "Names");

    private static long Elements(long[] shape) => shape.Aggregate(1L, (product, size) => product * size);

    private long[] Run(DrawnLayer step, long[] shape)
    {
        if (step.Kind == "Share")
            return Run(Steps.Single(other => other.Get("Name", "") == step.Get("Layer", "") && other.Kind is not ("Tap" or "From" or "Output")), shape);
        using var module = RandomNetworkTests.Module(step, shape);
        return module.call(zeros(shape)).shape;
    }
}
