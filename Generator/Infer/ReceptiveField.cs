namespace TorchDsl.Generator.Infer;

/// <summary>
/// Which input pixels the outputs of a layer see along one axis (Araujo, Norris, Sim, Distill 2019): output i sees
/// from <c>Offset + i·Stride</c> on, <c>Size</c> pixels. Stride and offset are null where outputs have no place any more.
/// </summary>
internal readonly record struct AxisField(long Size, long? Stride, long? Offset);

/// <summary>The receptive field of a layer's outputs along every spatial axis of the network's input.</summary>
internal readonly record struct ReceptiveField(EquatableArray<AxisField> Axes, Shape Input)
{
    /// <summary>The input itself: every pixel sees itself.</summary>
    public static ReceptiveField Of(Shape input) =>
        new(Enumerable.Repeat(new AxisField(1, 1, 0), input.SpatialRank).ToEquatableArray(), input);

    /// <summary>After a window that moves: the field grows by what the window's elements lie apart.</summary>
    public ReceptiveField Through(Window window)
    {
        var axes = Axes.ToArray();
        for (var i = 0; i < axes.Length; i++)
        {
            var (size, stride, offset) = axes[i];
            if (stride is { } jump)
                axes[i] = new AxisField(size + ((window.Span(i) - 1) * jump), jump * window.Stride[i], offset - (window.Before[i] * jump));
        }

        return this with { Axes = new(axes) };
    }

    /// <summary>After the axes are laid in one: sizes stay, places are lost.</summary>
    public ReceptiveField WithoutPlaces() =>
        this with { Axes = Axes.Select(axis => new AxisField(axis.Size, null, null)).ToEquatableArray() };

    /// <summary>
    /// After a layer each of whose outputs depends on everything along one dimension of a value: the whole input for
    /// features, one axis of it for a map; along the channels of a map, nothing changes.
    /// </summary>
    public ReceptiveField AllAlong(int dimension, Shape value)
    {
        var axes = Axes.ToArray();
        for (var i = 0; i < axes.Length; i++)
        {
            if (value.Rank == 1 || (value.SpatialRank == axes.Length && i == dimension - 1))
                axes[i] = new AxisField(Input[i + 1].Value, null, null);
        }

        return this with { Axes = new(axes) };
    }

    /// <summary>After a layer each of whose outputs sees two places, so many elements apart along one dimension of a map.</summary>
    public ReceptiveField Spread(int dimension, long distance)
    {
        var axes = Axes.ToArray();
        if (dimension > 0 && dimension <= axes.Length && axes[dimension - 1] is { Stride: { } stride } axis)
            axes[dimension - 1] = axis with { Size = axis.Size + (distance * stride) };
        return this with { Axes = new(axes) };
    }
}
