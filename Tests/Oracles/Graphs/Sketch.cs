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

    /// <summary>The layers so far, each with the shape that it takes.</summary>
    public ImmutableDictionary<string, (Unrolled Layer, long[] Shape)> Layers { get; private init; } = ImmutableDictionary<string, (Unrolled, long[])>.Empty;

    /// <summary>The names of values, in an order that a seed repeats.</summary>
    public string[] Taps => [.. Flow.Named.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The shape of the current value.</summary>
    public long[] Shape => Flow.Current;

    public static Sketch Of(int[] input) => Of(new DrawnNetwork(input, []));

    /// <summary>A sketch of a graph with these inputs and no layers yet.</summary>
    public static Sketch Of(DrawnNetwork drawn)
    {
        var shapes = drawn.Inputs.Select(input => (long[])[2, .. input.Select(size => (long)size)]).ToArray();
        return new([], new Flow<long[]>(shapes[0]) { Named = drawn.Named(shapes) });
    }

    /// <summary>With more entries, up to the first that libtorch refuses. One whose result is too large is left out.</summary>
    public Sketch Then(params IEnumerable<DrawnLayer> steps) => steps.Aggregate(this, (sketch, step) => sketch.IsIllegal ? sketch : sketch.Then(step));

    /// <summary>With no branch open: where libtorch refused an entry, it is the only one that is wrong.</summary>
    public Sketch Closed() => Flow.Start is null || IsOfBranches(Steps[^1]) ? this : this with { Steps = Steps.Add(new("Concat", ("Dim", 1))) };

    /// <summary>With what came since an earlier sketch repeated, where all of it can be.</summary>
    public Sketch Repeated(Sketch before, params (string, object)[] repeat)
    {
        DrawnLayer[] body = [.. Steps.Skip(before.Steps.Count)];
        if (IsIllegal || body.Length == 0 || body.Any(step => step.Kind is "Output"))
            return this;
        DrawnLayer[] steps = [new("Repeat", repeat), .. body, new("End")];
        var next = before.Turns(steps);
        return next.IsIllegal || next.IsLargerThan(this) ? this : next with { Steps = before.Steps.AddRange(steps) };
    }

    private Sketch Then(DrawnLayer step)
    {
        var next = Turns([step]);
        return next.IsLargerThan(this) && !step.IsJoin ? this : next with { Steps = Steps.Add(step) };
    }

    private bool IsLargerThan(Sketch other) => Elements(Shape) > Math.Max(MostElements, Elements(other.Shape));

    private Sketch Turns(DrawnLayer[] steps) =>
        Unrolled.Of(steps, Layers.Keys).Aggregate(this, (sketch, turn) => sketch.IsIllegal ? sketch : sketch.Turn(turn));

    // After an entry that is run once.
    private Sketch Turn(Unrolled turn)
    {
        var step = turn.Layer;
        using var scope = NewDisposeScope();
        try
        {
            var next = Flow.Next(step, shape => Run(step, shape), shapes => Interpreter.Join(step, [.. shapes.Select(shape => zeros(shape))]).shape);
            return this with
            {
                Flow = next,
                Layers = turn.IsLayer ? Layers.Add(turn.Name, (turn, Shape)) : Layers,
            };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return this with { IsIllegal = true };
        }
    }

    // What libtorch runs without gradients does not always check as much.
    private long[] Run(DrawnLayer step, long[] shape)
    {
        if (step.Kind == "ResultOf" && Layers[step.Get("Use", "")] is var use)
        {
            using var block = (BlockModule)Interpreter.Make(use.Layer.Layer, use.Shape);
            block.call(zeros(use.Shape, requires_grad: true));
            return block.Results[step.Get("Index", 0)].shape;
        }

        var (layer, takes) = step.Kind == "Share" && Layers[step.Get("Layer", "")] is var shared ? (shared.Layer.Layer, shared.Shape) : (step, shape);
        using var module = Interpreter.Make(layer, takes);
        return module.call(zeros(shape, requires_grad: true)).shape;
    }

    private static bool IsOfBranches(DrawnLayer step) => step.IsJoin && step.Arguments.All(argument => argument.Name != "Names");

    private static long Elements(long[] shape) => shape.Aggregate(1L, (product, size) => product * size);
}
