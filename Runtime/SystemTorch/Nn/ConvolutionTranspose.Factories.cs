namespace TorchSharp;

public static partial class torch
{
    /// <summary>The transposed convolutions, each with one size for all axes or one for each.</summary>
    public static partial class nn
    {
        public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], [padding], [output_padding], [dilation], padding_mode, groups, bias, device, dtype);

        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Same(kernel_size, 2), Same(stride, 2), Same(padding, 2), Same(output_padding, 2), Same(dilation, 2), padding_mode, groups, bias, device, dtype);

        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Sizes(kernel_size), Sizes(stride, 1), Sizes(padding, 0), Sizes(output_padding, 0), Sizes(dilation, 1), padding_mode, groups, bias, device, dtype);

        public static ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Same(kernel_size, 3), Same(stride, 3), Same(padding, 3), Same(output_padding, 3), Same(dilation, 3), padding_mode, groups, bias, device, dtype);

        public static ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? output_padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Sizes(kernel_size), Sizes(stride, 1), Sizes(padding, 0), Sizes(output_padding, 0), Sizes(dilation, 1), padding_mode, groups, bias, device, dtype);

        public static partial class functional
        {
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) =>
                Op("conv_transpose1d", input, weight, bias, (long[])[stride ?? 1], (long[])[padding ?? 0], (long[])[output_padding ?? 0], groups, (long[])[dilation ?? 1]);

            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] output_padding = null, long[] dilation = null, long groups = 1) =>
                Op("conv_transpose2d.input", input, weight, bias, strides ?? [1, 1], padding ?? [0, 0], output_padding ?? [0, 0], groups, dilation ?? [1, 1]);

            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] output_padding = null, long[] dilation = null, long groups = 1) =>
                Op("conv_transpose3d.input", input, weight, bias, strides ?? [1, 1, 1], padding ?? [0, 0, 0], output_padding ?? [0, 0, 0], groups, dilation ?? [1, 1, 1]);
        }
    }
}
