namespace TorchSharp.Modules;

/// <summary>What the transposed convolutions of one, two and three dimensions have in common.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    protected ConvolutionTranspose(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device device = null, ScalarType? dtype = null)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding, groups, bias, padding_mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input) => forward(input, null);

    public abstract Tensor forward(Tensor input, long[] output_size);

    /// <summary>The output padding that gives the size asked for; without one, the module's own, of which TorchSharp takes the first for all axes.</summary>
    protected long[] _output_padding(Tensor input, long[] output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        if (output_size is null) return [output_padding[0]];
        var axes = (int)num_spatial_dims;
        var first = (int)input.dim() - axes;
        if (output_size.Length == first + axes) output_size = output_size[first..];
        if (output_size.Length != axes)
            throw new ArgumentException($"output_size must have {axes} or {first + axes} elements, but has {output_size.Length}.");
        var added = new long[axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var least = (input.size(first + axis) - 1) * stride[axis] - 2 * padding[axis] + dilation[axis] * (kernel_size[axis] - 1) + 1;
            added[axis] = output_size[axis] - least;
            if (added[axis] < 0 || added[axis] >= stride[axis])
                throw new ArgumentException($"output_size {output_size[axis]} is not from {least} to {least + stride[axis] - 1}.");
        }
        return added;
    }

    private protected Tensor Convolve(string op, Tensor input, long[] output_size)
    {
        if (padding_mode != PaddingModes.Zeros) throw new ArgumentException($"Only `zeros` padding mode is supported for {GetName()}.");
        var axes = kernel_size.Length;
        if (!ValidateShape(input, axes))
            throw new ArgumentException($"Expected {axes + 1}D (unbatched) or {axes + 2}D (batched) input with {in_channels} channels to {GetName()}, got a shape of [{string.Join(", ", input.shape)}].");
        var added = _output_padding(input, output_size, kernel_size, stride, padding, dilation, axes);
        return Op(op, input, _weight, _bias, stride, padding, added, groups, dilation);
    }
}

public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(long @in, long @out, long[] kernel, long[] stride, long[] padding, long[] added, long[] dilation, PaddingModes mode, long groups, bool bias, Device device, ScalarType? dtype)
        : base(nameof(ConvTranspose1d), @in, @out, kernel, stride, padding, null, dilation, true, added, groups, bias, mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input, long[] output_size) => Convolve("conv_transpose1d", input, output_size);
}

public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(long @in, long @out, long[] kernel, long[] stride, long[] padding, long[] added, long[] dilation, PaddingModes mode, long groups, bool bias, Device device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d), @in, @out, kernel, stride, padding, null, dilation, true, added, groups, bias, mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input, long[] output_size) => Convolve("conv_transpose2d.input", input, output_size);
}

public sealed class ConvTranspose3d : ConvolutionTranspose
{
    internal ConvTranspose3d(long @in, long @out, long[] kernel, long[] stride, long[] padding, long[] added, long[] dilation, PaddingModes mode, long groups, bool bias, Device device, ScalarType? dtype)
        : base(nameof(ConvTranspose3d), @in, @out, kernel, stride, padding, null, dilation, true, added, groups, bias, mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input, long[] output_size) => Convolve("conv_transpose3d.input", input, output_size);
}
