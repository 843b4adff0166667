using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Fields;

/// <summary>A window that moves over the spatial axes, as convolutions and poolings have it.</summary>
/// <param name="Kernel">How many elements it looks at.</param>
/// <param name="Stride">How far it moves.</param>
/// <param name="Before">The padding at the beginning of each axis.</param>
/// <param name="After">The padding at the end of each axis.</param>
/// <param name="Dilation">The distance between its elements.</param>
/// <param name="Ceil">Whether the last window may hang over the end.</param>
internal readonly record struct Window(Axes Kernel, Axes Stride, Axes Before, Axes After, Axes Dilation, SymBool Ceil = default)
{
    /// <summary>
    /// Whether there is one output for each stride that begins in the input, as ONNX's SAME_UPPER has it. What is padded then depends on the size
    /// of the input.
    /// </summary>
    public bool IsUpper { get; private init; }

    /// <summary>Whether a parameter decides how it moves.</summary>
    public bool IsOpen => Kernel.IsOpen || Stride.IsOpen || Before.IsOpen || After.IsOpen || Dilation.IsOpen;

    /// <summary>How many elements lie under the window, those that dilation skips included.</summary>
    public SymInt Span(int axis) => (Dilation[axis] * (Kernel[axis] - 1)) + 1;

    /// <summary>The window with the padding that SAME_UPPER gives it on an input: half of it, rounded down, is before it.</summary>
    public Window Upper(Shape input)
    {
        var (before, after) = (new SymInt[Kernel.Count], new SymInt[Kernel.Count]);
        for (var axis = 0; axis < before.Length; axis++)
        {
            // With a stride of 1 no size decides it.
            var all = Stride[axis] == 1 ? Span(axis) - 1 : SymInt.Max(((Outputs(input[axis + 1], axis) - 1) * Stride[axis]) + Span(axis) - input[axis + 1], 0);
            before[axis] = all.FloorDivide(2);
            after[axis] = all - before[axis];
        }

        return this with { Before = new(new(before)), After = new(new(after)), IsUpper = true };
    }

    private SymInt Outputs(SymInt input, int axis) => (input + Stride[axis] - 1).FloorDivide(Stride[axis]);

    /// <summary>The output's size along an axis: libtorch's pooling_output_shape, which with floor is the formula of convolution.</summary>
    public SymInt Output(SymInt input, int axis)
    {
        if (IsUpper)
            return Outputs(input, axis);
        // With ceil a last window may hang over the end by less than a stride, but must start in the input or before it.
        var (stride, room) = (Stride[axis], Before[axis] + After[axis] - Span(axis));
        var last = Ceil.IsOff ? room : room + (Ceil.Count * (SymInt.Min(room + stride - 1, Before[axis] - 1) - room));
        return (input + last).FloorDivide(stride) + 1;
    }

    /// <summary>The output of a map with other channels.</summary>
    public Shape Output(Shape input, SymInt channels)
    {
        var spatial = new SymInt[input.SpatialRank];
        for (var axis = 0; axis < spatial.Length; axis++)
            spatial[axis] = Output(input[axis + 1], axis);
        return Shape.Map(channels, spatial);
    }

    /// <summary>The window with half of what it spans as padding, so that its middle is where the input's pixels are; null where it has no middle.</summary>
    public Window? HalfPadded
    {
        get
        {
            var window = this;
            if (IsOpen || Kernel.Sizes.Any(size => size.Value % 2 == 0) || Kernel.All(1))
                return null;
            var half = new Axes(Kernel.Sizes.Select((_, axis) => window.Span(axis).FloorDivide(2)).ToEquatableArray());
            return half == Before && half == After ? null : this with { Before = half, After = half, IsUpper = false };
        }
    }
}
