namespace TorchDsl.Generator.Infer;

/// <summary>The receptive field of a layer's outputs along every spatial axis of the network's input.</summary>
internal readonly record struct ReceptiveField(EquatableArray<AxisField> Axes, Shape Input)
{
    /// <summary>The input itself: every pixel sees itself.</summary>
    public static ReceptiveField Of(Shape input) => new(Enumerable.Repeat(AxisField.Pixels, input.SpatialRank).ToEquatableArray(), input);

    /// <summary>After a window that moves.</summary>
    public ReceptiveField Through(Window window)
    {
        if (!HasPlaces)
            return window.Kernel.All(1) ? this : Whole();
        return Each((axis, i) => axis.Through(1, window.Stride[i], output =>
        {
            var first = (output * window.Stride[i]) - window.Before[i];
            return (first, first + window.Span(i) - 1, window.Dilation[i]);
        }));
    }

    /// <summary>After a transposed convolution: output i sees the inputs j with i + padding = j·stride + dilation·t for a t inside the kernel.</summary>
    public ReceptiveField ThroughTransposed(Axes kernel, Axes stride, Axes padding, Axes dilation)
    {
        if (!HasPlaces)
            return kernel.All(1) ? this : Whole();
        return Each((axis, i) =>
        {
            var taps = new TransposedTaps(kernel[i], stride[i], padding[i], dilation[i]);
            return axis.Through(stride[i], 1, taps.Of);
        });
    }

    /// <summary>
    /// After a pooling to a size: output i sees the inputs from ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉ − 1. One output sees all, and so
    /// may each where the input's size is free.
    /// </summary>
    public ReceptiveField ThroughAdaptive(Shape value, Axes size)
    {
        var (hasPlaces, input) = (HasPlaces, Input);
        return Each((axis, i) =>
        {
            var (from, to) = (value[i + 1], size[i]);
            if (from == to)
                return axis;
            return !hasPlaces || to == 1 || !from.IsFixed
                ? AxisField.WithoutPlace(input[i + 1])
                : axis.ThroughAdaptive(from.Value, to);
        });
    }

    /// <summary>Whether the axes of the value are still those of the input; after Flatten or Reshape they are not.</summary>
    public bool HasPlaces
    {
        get
        {
            foreach (var axis in Axes)
            {
                if (!axis.HasPlace)
                    return false;
            }

            return Axes.Count > 0;
        }
    }

    /// <summary>After the axes are laid in one: sizes stay, places are lost.</summary>
    public ReceptiveField WithoutPlaces() => Each((axis, _) => AxisField.WithoutPlace(axis.Size));

    /// <summary>
    /// After a layer each of whose outputs depends on everything along one dimension of a value: the whole input for
    /// features, one axis of it for a map; along the channels of a map, nothing changes.
    /// </summary>
    public ReceptiveField AllAlong(int dimension, Shape value)
    {
        var (rank, input) = (Axes.Count, Input);
        return Each((axis, i) => value.Rank == 1 || (value.SpatialRank == rank && i == dimension - 1)
            ? AxisField.WithoutPlace(input[i + 1])
            : axis);
    }

    /// <summary>After a layer each of whose outputs depends on the whole input.</summary>
    public ReceptiveField Whole()
    {
        var input = Input;
        return Each((_, i) => AxisField.WithoutPlace(input[i + 1]));
    }

    /// <summary>After a layer each of whose outputs sees two places, so many elements apart along one dimension of a map.</summary>
    public ReceptiveField Spread(int dimension, long distance) =>
        Each((axis, i) => i == dimension - 1 ? axis.Through(1, 1, output => (output, output + distance, distance)) : axis);

    /// <summary>After a layer that treats every axis by itself.</summary>
    public ReceptiveField Each(Func<AxisField, int, AxisField> step) => this with { Axes = Axes.Select(step).ToEquatableArray() };
}
