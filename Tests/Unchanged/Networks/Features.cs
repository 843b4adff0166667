namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5029 // What is advised against is pinned too.

[Input(24)]
[Linear(24, 32), BatchNorm(32, Eps = 1e-3, Momentum = 0.2), ReLU, Linear(32, Bias = false), LayerNorm(32, Eps = 1e-6), LeakyReLU(0.2)]
[GroupNorm(4, 32, Eps = 1e-4, Affine = false), PReLU(32, Init = 0.1), Dropout(0.1), AlphaDropout(0.05), StochasticDepth(0.2)]
[Unflatten(1, 4, -1), GLU(1), Reshape(16), BatchNorm(Affine = false, TrackRunningStats = false), Softmax]
internal sealed partial class Features;

[Input(10)]
[Linear(12), ReLU6, Identity, ELU(0.5), SELU, CELU(1.5), GELU, GELU(Approximate = "tanh"), SiLU, Mish, Sigmoid, Tanh, Hardswish, Hardsigmoid]
[Hardtanh(-2, 2), Hardtanh, Softplus(2, 10), Softplus, Softsign, LogSigmoid, LeakyReLU, PReLU, Softmax(-1), LogSoftmax]
internal sealed partial class Activations;

[Input(6, 4)]
[Linear(4, 8), LayerNorm(6, 8, Affine = false), LayerNorm(8, Bias = false), Permute(2, 1), Select(1, -1), Linear(3)]
internal sealed partial class Rows;

[Input(2, 3, 4, 5, 6)]
[Permute(5, 4, 3, 2, 1), Mean(new[] { 1, -1 }), Flatten(2), Mean(2, KeepDim = true), Reshape(-1), Linear(2)]
internal sealed partial class ManyDimensions;
