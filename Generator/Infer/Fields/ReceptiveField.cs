using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Fields;

/// <summary>The receptive field of a layer's outputs along every spatial axis of one of the network's inputs.</summary>
/// <param name="Axes">What an output sees along each axis of the input.</param>
/// <param name="Input">The shape of that input.</param>
/// <param name="Along">
/// The axes of the input that each dimension of the value runs along: none for channels, one for an axis of a map,
/// several after Flatten. An axis whose outputs have a place has one dimension of its own.
/// </param>
internal readonly record struct ReceptiveField(EquatableArray<AxisField> Axes, Shape Input, EquatableArray<AxisSet> Along)
{
    /// <summary>Which of the network's inputs it is in.</summary>
    public int Source { get; init; }

    /// <summary>An input itself: every pixel sees itself.</summary>
    public static ReceptiveField Of(Shape input, int source) => new(
        Enumerable.Repeat(AxisField.Pixels, input.SpatialRank).ToEquatableArray(),
        input,
        input.Dims.Select((_, i) => i == 0 ? AxisSet.None : AxisSet.Of(i - 1)).ToEquatableArray())
    {
        Source = source,
    };

    /// <summary>After a window that moves, and sees all channels. Where a free size decides its padding, outputs have no place.</summary>
    public ReceptiveField Through(Window window) => window.Kernel.Count + 1 != Along.Count || window.IsOpen ? Whole() : AllAlong(Along[0]).Each(
        (axis, i) =>
        {
            var (stride, span, dilation, isPlaced) = (window.Stride[i].Value, window.Span(i).Value, window.Dilation[i].Value, window.Before[i].IsFixed);
            var before = isPlaced ? window.Before[i].Value : 0;
            var seen = axis.Through(1, stride, output => ((output * stride) - before, (output * stride) - before + span - 1, dilation));
            return isPlaced ? seen : AxisField.WithoutPlace(seen.Size);
        },
        i => window.Kernel[i] != 1);

    /// <summary>After a transposed convolution: output i sees the inputs j with i + padding = j·stride + dilation·t for a t inside the kernel.</summary>
    public ReceptiveField ThroughTransposed(Axes kernel, Axes stride, Axes padding, Axes dilation) =>
        kernel.Count + 1 != Along.Count || kernel.IsOpen || stride.IsOpen || padding.IsOpen || dilation.IsOpen ? Whole() : AllAlong(Along[0]).Each(
            (axis, i) =>
            {
                var taps = new TransposedWindow(kernel[i].Value, stride[i].Value, padding[i].Value, dilation[i].Value);
                return axis.Through(stride[i].Value, 1, taps.Of);
            },
            i => kernel[i] != 1);

    /// <summary>After a layer each of whose outputs sees the window of the value that it is in, and all features, which are last.</summary>
    /// <param name="window">The size of a window along each dimension but the last.</param>
    /// <param name="shift">Where the first window that is not cut begins.</param>
    public ReceptiveField WithinWindows(Axes window, Axes shift)
    {
        var field = this;
        return window.Count + 1 != Along.Count || window.IsOpen || shift.IsOpen ? Whole() : AllAlong(Along[window.Count]).Each((axis, i) =>
        {
            for (var dimension = 0; dimension < window.Count; dimension++)
            {
                if (!field.Along[dimension].Has(i))
                    continue;
                var (size, first) = (window[dimension].Value, shift[dimension].Value);
                return axis.HasPlace ? axis.Through(size, size, Window) : field.All(i);

                (long, long, long) Window(long output)
                {
                    var begin = first + ((output < first ? -1 : (output - first) / size) * size);
                    return (begin, begin + size - 1, 1);
                }
            }

            return axis;
        });
    }

    /// <summary>
    /// After a pooling to a size: output i sees the inputs from ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉ − 1. One output sees all, and so
    /// may each where the input's size is free.
    /// </summary>
    public ReceptiveField ThroughAdaptive(Shape value, Axes size) => value.Rank != Along.Count ? Whole() : Each(
        (axis, i) =>
        {
            var (from, to) = (value[i + 1], size[i]);
            return from == to ? axis : to == 1 || !from.IsFixed || !to.IsFixed ? null : axis.ThroughAdaptive(from.Value, to.Value);
        },
        i => value[i + 1] != size[i]);

    /// <summary>
    /// After a layer each of whose outputs depends on everything along one dimension of a value: the whole input for
    /// features, one axis of it for a map; along the channels of a map, nothing changes.
    /// </summary>
    public ReceptiveField AllAlong(int dimension, Shape value) => value.Rank == Along.Count ? AllAlong(Along[dimension]) : Whole();

    /// <summary>After a layer each of whose outputs depends on the whole input.</summary>
    public ReceptiveField Whole()
    {
        var field = this;
        return Each((_, i) => field.All(i));
    }

    /// <summary>After a layer each of whose outputs sees two places, so many elements apart along one dimension.</summary>
    public ReceptiveField Spread(int dimension, long distance)
    {
        var field = this;
        return Each((axis, i) => !field.Along[dimension].Has(i) ? axis
            : axis.HasPlace ? axis.Through(1, 1, output => (output, output + distance, distance))
            : field.All(i));
    }

    /// <summary>After a layer that treats every spatial axis of a map by itself.</summary>
    /// <param name="step">What it does with an axis of the map; null where each output sees everything along it.</param>
    /// <param name="mixes">Whether an output sees more than one place along an axis of the map; where places are lost, that is then everything.</param>
    public ReceptiveField Each(Func<AxisField, int, AxisField?> step, Func<int, bool> mixes)
    {
        var field = this;
        return Each((axis, i) =>
        {
            for (var dimension = 1; dimension < field.Along.Count; dimension++)
            {
                if (!field.Along[dimension].Has(i))
                    continue;
                if (axis.HasPlace)
                    return step(axis, dimension - 1) ?? field.All(i);
                if (mixes(dimension - 1))
                    return field.All(i);
            }

            return axis;
        });
    }

    /// <summary>After the elements of a value are laid out in another shape, in the same order: equal sizes at both ends are the same dimensions.</summary>
    public ReceptiveField Reshaped(Shape from, Shape to)
    {
        var (before, after, least) = (0, 0, Math.Min(from.Rank, to.Rank));
        while (before < least && from[before] == to[before])
            before++;
        while (after < least - before && from[from.Rank - 1 - after] == to[to.Rank - 1 - after])
            after++;
        return Reshaped(from, before, from.Rank - before - after, to.Rank - before - after);
    }

    /// <summary>After some dimensions of a value become so many, and the others stay.</summary>
    public ReceptiveField Reshaped(Shape from, int first, int count, int become)
    {
        if (from.Rank != Along.Count)
            return Whole() with { Along = Enumerable.Repeat(AxisSet.All, from.Rank - count + become).ToEquatableArray() };
        if (count == 1 && become == 1)
            return this;
        var between = Along.Skip(first).Take(count).Aggregate(AxisSet.None, (all, one) => all.Union(one));
        return WithoutPlaces(between) with
        {
            Along = Along.Take(first)
                .Concat(Enumerable.Repeat(between, become))
                .Concat(Along.Skip(first + count)).ToEquatableArray(),
        };
    }

    /// <summary>After the dimensions of a value are put in another order.</summary>
    public ReceptiveField Permuted(EquatableArray<int> order)
    {
        var along = Along;
        return order.Count == along.Count ? this with { Along = order.Select(dimension => along[dimension]).ToEquatableArray() } : Whole();
    }

    /// <summary>After one place along some dimensions of a value is taken, and the dimensions are dropped.</summary>
    public ReceptiveField Without(EquatableArray<int> dimensions)
    {
        var along = Along;
        var dropped = dimensions.Aggregate(AxisSet.None, (all, one) => all.Union(along[one]));
        return WithoutPlaces(dropped) with { Along = along.Where((_, i) => !dimensions.Contains(i)).ToEquatableArray() };
    }

    /// <summary>After a range along a dimension of a value is taken. What parameters decide leaves it no place.</summary>
    public ReceptiveField Sliced(int dimension, SymInt from, SymInt step) => dimension == 0 && Along.Count > 0
        ? Shuffled(0)
        : Each(
            (axis, i) => i != dimension - 1 ? axis
                : from.IsFixed && step.IsFixed
                ? axis.Through(1, step.Value, output => ((output * step.Value) + from.Value, (output * step.Value) + from.Value, 1))
                : AxisField.WithoutPlace(axis.Size),
            _ => false);

    /// <summary>After a layer that puts places along a dimension of a value in another order.</summary>
    public ReceptiveField Shuffled(int dimension) => WithoutPlaces(Along[dimension]);

    private ReceptiveField AllAlong(AxisSet axes)
    {
        var field = this;
        return Each((axis, i) => axes.Has(i) ? field.All(i) : axis);
    }

    private ReceptiveField WithoutPlaces(AxisSet axes) => Each((axis, i) => axes.Has(i) ? AxisField.WithoutPlace(axis.Size) : axis);

    private AxisField All(int axis) => AxisField.WithoutPlace(Input[axis + 1]);

    private ReceptiveField Each(Func<AxisField, int, AxisField> step) => this with { Axes = Axes.Select(step).ToEquatableArray() };
}
