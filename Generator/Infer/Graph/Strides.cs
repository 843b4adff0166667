using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>How a value of one sample lies in memory: how many elements further on the next place along each dimension is.</summary>
/// <param name="Steps">For each dimension but the batch.</param>
/// <param name="HasGaps">Whether it leaves out elements of the memory, as a slice does.</param>
internal readonly record struct Strides(EquatableArray<SymInt> Steps, bool HasGaps)
{
    /// <summary>The last dimension lies element by element, and each other one after that.</summary>
    public static Strides Of(Shape shape)
    {
        var steps = new SymInt[shape.Rank];
        SymInt step = 1;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            steps[i] = step;
            step *= shape[i];
        }

        return new(new(steps), HasGaps: false);
    }

    /// <summary>The same memory, of which some is left out.</summary>
    public Strides WithGaps => this with { HasGaps = true };

    /// <summary>The dimensions in another order.</summary>
    public Strides Permuted(IEnumerable<int> order)
    {
        var steps = Steps;
        return this with { Steps = order.Select(place => steps[place]).ToEquatableArray() };
    }

    /// <summary>Without a dimension.</summary>
    public Strides Without(int dimension) => this with { Steps = Steps.Where((_, i) => i != dimension).ToEquatableArray() };

    /// <summary>With a dimension of size 1 more.</summary>
    public Strides With(int dimension) => this with { Steps = new([.. Steps.Take(dimension), 1, .. Steps.Skip(dimension)]) };

    /// <summary>Each so-many-th place along a dimension.</summary>
    public Strides Stepped(int dimension, SymInt step) =>
        new(Steps.Select((one, i) => i == dimension ? one * step : one).ToEquatableArray(), HasGaps: true);

    /// <summary>
    /// The same memory in another shape; null where its elements do not lie so, and are copied. Dimensions that lie one after another are
    /// one run, which the new ones must divide up, as in libtorch's <c>computeStride</c>.
    /// </summary>
    public Strides? Reshaped(Shape from, Shape to)
    {
        var steps = new SymInt[to.Rank];
        var (place, run, filled) = (to.Rank - 1, (SymInt)1, (SymInt)1);
        var step = from.Rank == 0 ? 1 : Steps[from.Rank - 1];
        for (var i = from.Rank - 1; i >= 0; i--)
        {
            run *= from[i];
            if (i > 0 && (from[i - 1] == 1 || Steps[i - 1] == run * step))
                continue;
            for (; place >= 0 && (filled != run || to[place] == 1); place--)
            {
                steps[place] = filled * step;
                filled *= to[place];
            }

            if (filled != run)
                return null;
            if (i > 0)
                (step, run, filled) = (Steps[i - 1], 1, 1);
        }

        return place < 0 ? this with { Steps = new(steps) } : null;
    }
}
