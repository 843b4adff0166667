using TorchDsl.Samples.Networks;

namespace TorchDsl.Samples.Lectures;

/// <summary>The activations that the lectures name, one after another, and Dropout.</summary>
[Input(3, 4, 4)]
[Sigmoid, Tanh, ReLU, LeakyReLU, PReLU, SELU, ELU, Layer<SReLU>(3), SiLU, Flatten, Softmax, Dropout]
public partial class NamedLayers;

/// <summary>The lectures' Softmax of three numbers.</summary>
[Input(3), Softmax]
public partial class SoftmaxRow;

/// <summary>The lectures' max pooling of a grid.</summary>
[Input(1, 4, 4), MaxPool(2)]
public partial class MaxPooledGrid;

/// <summary>The lectures' average pooling of a grid.</summary>
[Input(1, 4, 4), AvgPool(2)]
public partial class AveragedGrid;
