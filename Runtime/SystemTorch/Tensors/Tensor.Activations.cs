namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor relu() => Op("relu", this);
        public Tensor relu_() => InPlace("relu_", this);
        public Tensor relu6() => Op("relu6", this);
        public Tensor relu6_() => InPlace("relu6_", this);
        public Tensor selu() => Op("selu", this);
        public Tensor selu_() => InPlace("selu_", this);
        public Tensor silu() => Op("silu", this);
        public Tensor silu_() => InPlace("silu_", this);
        public Tensor hardsigmoid() => Op("hardsigmoid", this);
        public Tensor hardsigmoid_() => InPlace("hardsigmoid_", this);
        public Tensor hardswish() => Op("hardswish", this);
        public Tensor hardswish_() => InPlace("hardswish_", this);

        public Tensor celu() => Op("celu", this);
        public Tensor celu(Scalar alpha) => Op("celu", this, alpha);
        public Tensor celu_() => InPlace("celu_", this);
        public Tensor celu_(Scalar alpha) => InPlace("celu_", this, alpha);

        public Tensor elu(double alpha = 1) => Op("elu", this, alpha);
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Op("elu", this, alpha, scale, input_scale);
        public Tensor elu_(double alpha = 1) => InPlace("elu_", this, alpha);
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => InPlace("elu_", this, alpha, scale, input_scale);

        public Tensor gelu() => Op("gelu", this);
        public Tensor gelu(GELU.Approximate approximate) => Op("gelu", this, approximate.ToString());
        public Tensor gelu_() => InPlace("gelu_", this);
        public Tensor gelu_(GELU.Approximate approximate) => InPlace("gelu_", this, approximate.ToString());

        public Tensor leaky_relu(Scalar negative_slope) => Op("leaky_relu", this, negative_slope);
        public Tensor leaky_relu_(Scalar negative_slope) => InPlace("leaky_relu_", this, negative_slope);

        public Tensor hardtanh(Scalar min, Scalar max) => Op("hardtanh", this, min, max);
        public Tensor hardtanh_(Scalar min, Scalar max) => InPlace("hardtanh_", this, min, max);

        public Tensor threshold(Scalar threshold, Scalar value) => Op("threshold", this, threshold, value);
        public Tensor threshold_(Scalar threshold, Scalar value) => InPlace("threshold_", this, threshold, value);

        public Tensor glu(long dim = -1) => Op("glu", this, dim);
        public Tensor log_sigmoid() => Op("log_sigmoid", this);
        public Tensor softplus(double beta = 1, double threshold = 20) => Op("softplus", this, beta, threshold);
        public Tensor prelu(Tensor target) => Op("prelu", this, target);
        public Tensor softmax(long dim, ScalarType? dtype = null) => Op("softmax.int", this, dim, dtype);
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Op("log_softmax.int", this, dim, dtype);
    }
}
