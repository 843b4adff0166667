namespace TorchSharp.Modules
{
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))] private Parameter _weight;
        [ComponentName(Name = nameof(bias))] private Parameter _bias;

        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device device, ScalarType? dtype)
            : base(nameof(GroupNorm))
        {
            this.num_groups = num_groups;
            this.eps = eps;
            this.affine = affine;
            if (!affine) return;
            weight = ones(num_channels, dtype, device).AsParameter();
            bias = zeros(num_channels, dtype, device).AsParameter();
        }

        public long num_groups { get; set; }

        public double eps { get; set; }

        public bool affine { get; set; }

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

        public override Tensor forward(Tensor tensor) => tensor.dim() < 3
            ? throw new ArgumentException($"Invalid number of dimensions for GroupNorm argument: {tensor.dim()}")
            : nn.functional.group_norm(tensor, num_groups, _weight, _bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device device = null, ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);

            public static partial class functional
            {
                public static Tensor group_norm(Tensor input, long num_groups, Tensor weight = null, Tensor bias = null, double eps = 1e-05) =>
                    Op("group_norm", input, num_groups, weight, bias, eps, false);
            }
        }
    }
}
