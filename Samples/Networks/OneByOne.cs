namespace TorchDsl.Samples.Networks;

/// <summary>The lectures' 1×1 convolution: four kernels mix ten channels pixel by pixel.</summary>
[Input(10, 32, 32)]
[Conv(10, 4, 1, Bias = false)]
public partial class OneByOne;
