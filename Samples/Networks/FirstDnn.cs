namespace TorchDsl.Samples.Networks;

/// <summary>The lectures' first network: convolutions only, the last as large as its input, and a softmax.</summary>
[Input(1, 28, 28)]
[Conv(1, 32, 3), ReLU]
[Conv(32, 10, 1), ReLU]
[Conv(10, 10, 26), Flatten, Softmax]
public partial class FirstDnn;
