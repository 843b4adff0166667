namespace TorchSharp.Modules;

/// <summary>What the convolutions of one, two and three dimensions have in common.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    protected long[] _reversed_padding_repeated_twice;
    [ComponentName(Name = nameof(weight))] protected Parameter _weight;
    [ComponentName(Name = nameof(bias))] protected Parameter _bias;

    protected Convolution(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device device = null, ScalarType? dtype = null)
        : base(name)
    {
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        if (padding_type is { } type) SetPadding(type);
        else SetPadding(padding ?? new long[kernel_size.Length]);

        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = empty([.. channels, .. kernel_size], dtype, device).AsParameter();
        if (bias) this.bias = empty(out_channels, dtype, device).AsParameter();
        reset_parameters();
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public bool transposed { get; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    public long[] dilation { get; set; }

    public long[] output_padding { get; set; }

    public long groups { get; set; }

    public long[] padding { get; private set; }

    public Padding? padding_type { get; private set; }

    public PaddingModes padding_mode { get; set; }

    public Parameter weight
    {
        get => _weight;
        set => SetParameter(ref _weight, nameof(weight), value);
    }

    public Parameter bias
    {
        get => _bias;
        set => SetParameter(ref _bias, nameof(bias), value);
    }

    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        if (fanIn == 0) return;
        var bound = 1 / Math.Sqrt(fanIn);
        nn.init.uniform_(bias, -bound, bound);
    }

    public void SetPadding(long[] padding)
    {
        this.padding = padding;
        padding_type = null;
        _reversed_padding_repeated_twice = Enumerable.Reverse(padding).SelectMany(size => new[] { size, size }).ToArray();
    }

    public void SetPadding(Padding padding)
    {
        if (transposed) throw new ArgumentException("Cannot set padding type on ConvTransposeND");
        if (padding == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions");
        this.padding = null;
        padding_type = padding;
        _reversed_padding_repeated_twice = new long[2 * kernel_size.Length];
        if (padding == Padding.Valid) return;
        for (var axis = 0; axis < kernel_size.Length; axis++)
        {
            var total = dilation[axis] * (kernel_size[axis] - 1);
            var last = 2 * (kernel_size.Length - 1 - axis);
            _reversed_padding_repeated_twice[last] = total / 2;
            _reversed_padding_repeated_twice[last + 1] = total - total / 2;
        }
    }

    /// <summary>Whether the input has the channels expected, with a batch dimension or without.</summary>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        var shape = input.shape;
        return (shape.Length == dimensions + 2 && shape[1] == in_channels) || (shape.Length == dimensions + 1 && shape[0] == in_channels);
    }

    private protected Tensor Convolve(string op, Tensor input)
    {
        var dimensions = kernel_size.Length;
        if (!ValidateShape(input, dimensions))
            throw new ArgumentException($"Expected {dimensions + 1}D (unbatched) or {dimensions + 2}D (batched) input with {in_channels} channels to {GetName()}, got a shape of [{string.Join(", ", input.shape)}].");
        if (padding_mode != PaddingModes.Zeros)
        {
            using var padded = nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
            return Op(op, padded, _weight, _bias, stride, new long[dimensions], dilation, groups);
        }
        return padding_type is { } type
            ? Op(op + ".padding", input, _weight, _bias, stride, type == Padding.Same ? "same" : "valid", dilation, groups)
            : Op(op, input, _weight, _bias, stride, padding, dilation, groups);
    }
}

public sealed class Conv1d : Convolution
{
    internal Conv1d(long @in, long @out, long[] kernel, long[] stride, long[] padding, Padding? type, long[] dilation, PaddingModes mode, long groups, bool bias, Device device, ScalarType? dtype)
        : base(nameof(Conv1d), @in, @out, kernel, stride, padding, type, dilation, false, [0], groups, bias, mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input) => Convolve("conv1d", input);
}

public sealed class Conv2d : Convolution
{
    internal Conv2d(long @in, long @out, long[] kernel, long[] stride, long[] padding, Padding? type, long[] dilation, PaddingModes mode, long groups, bool bias, Device device, ScalarType? dtype)
        : base(nameof(Conv2d), @in, @out, kernel, stride, padding, type, dilation, false, [0, 0], groups, bias, mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input) => Convolve("conv2d", input);
}

public sealed class Conv3d : Convolution
{
    internal Conv3d(long @in, long @out, long[] kernel, long[] stride, long[] padding, Padding? type, long[] dilation, PaddingModes mode, long groups, bool bias, Device device, ScalarType? dtype)
        : base(nameof(Conv3d), @in, @out, kernel, stride, padding, type, dilation, false, [0, 0, 0], groups, bias, mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input) => Convolve("conv3d", input);
}
