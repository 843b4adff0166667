namespace TorchSharp;

public static partial class torch
{
    /// <summary>The poolings to a size.</summary>
    public static partial class nn
    {
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(Same(output_size, 2));

        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Sizes(output_size));

        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => new(Same(output_size, 3));

        public static AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => new(Sizes(output_size));

        public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => new(output_size);

        public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => new(output_size);

        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

        public static AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => new(output_size);

        public static partial class functional
        {
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => Op("adaptive_avg_pool1d", input, (long[])[output_size]);

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Op("adaptive_avg_pool2d", input, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => adaptive_avg_pool2d(input, Sizes(output_size));

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, Same(output_size, 2));

            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => Op("adaptive_avg_pool3d", input, output_size);

            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) => adaptive_avg_pool3d(input, Sizes(output_size));

            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => adaptive_avg_pool3d(input, Same(output_size, 3));

            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) => Largest("adaptive_max_pool1d", input, [output_size]);

            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => Largest("adaptive_max_pool2d", input, output_size);

            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) => Largest("adaptive_max_pool3d", input, output_size);

            private static Tensor Largest(string op, Tensor input, long[] size)
            {
                var (values, indices) = Op2(op, input, size);
                indices.Dispose();
                return values;
            }
        }
    }
}
