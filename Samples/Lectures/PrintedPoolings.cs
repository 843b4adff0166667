#pragma warning disable DSL5009 // The notes print strides that leave columns out.
namespace TorchDsl.Samples.Lectures;

/// <summary>AlexNet's first pooling with the stride that the lecture prints, beside a size that only stride 2 gives.</summary>
[Input(96, 55, 55), MaxPool(3, Stride = 4)]
public partial class FirstPrintedPooling;

/// <summary>AlexNet's second pooling with the stride that the lecture prints, beside a size that only stride 2 gives.</summary>
[Input(256, 23, 23), MaxPool(3)]
public partial class SecondPrintedPooling;
