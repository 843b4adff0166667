namespace TorchSharp.Modules
{
    public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
    {
        internal LocalResponseNorm(long size, double alpha, double beta, double k)
            : base(nameof(LocalResponseNorm))
        {
            this.size = size;
            this.alpha = alpha;
            this.beta = beta;
            this.k = k;
        }

        public long size { get; set; }

        public double alpha { get; set; }

        public double beta { get; set; }

        public double k { get; set; }

        public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, size, alpha, beta, k);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1) =>
                new(size, alpha, beta, k);

            public static partial class functional
            {
                /// <summary>x / (k + α·m)^β, where m is the mean of the squares over the neighbouring channels, zeros beyond the ends.</summary>
                public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1)
                {
                    if (input.dim() < 3) throw new ArgumentException($"Invalid number of dimensions for LocalResponseNorm argument: {input.dim()}");
                    var shape = input.shape;
                    using var scope = NewDisposeScope();
                    var squares = input.mul(input).reshape(shape[0], 1, shape[1], -1);
                    var padded = pad(squares, (0, 0, size / 2, (size - 1) / 2));
                    var means = avg_pool2d(padded, (size, 1), (1L, 1L)).reshape(shape);
                    return input.div(means.mul(alpha).add(k).pow(beta)).MoveToOuterDisposeScope();
                }
            }
        }
    }
}
