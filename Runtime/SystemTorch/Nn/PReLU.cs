namespace TorchSharp.Modules
{
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))] private Parameter _weight;

        internal PReLU(long num_parameters, double init, Device device, ScalarType? dtype)
            : base(nameof(PReLU))
        {
            this.num_parameters = num_parameters;
            this.init = init;
            weight = empty(num_parameters, dtype, device).fill_(init).AsParameter();
        }

        public long num_parameters { get; }

        public double init { get; }

        public Parameter weight
        {
            get => _weight;
            set => SetParameter(ref _weight, nameof(weight), value);
        }

        public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, _weight);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static PReLU PReLU(long num_parameters, double init = 0.25, Device device = null, ScalarType? dtype = null) =>
                new(num_parameters, init, device, dtype);

            public static partial class functional
            {
                public static Tensor prelu(Tensor input, Tensor weight) => input.prelu(weight);
            }
        }
    }
}
