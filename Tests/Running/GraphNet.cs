using TorchDsl;

namespace TorchDsl.Tests.Running;

/// <summary>Everything that a graph can be made of.</summary>
[Input(3, 16, 16)]
[Conv(16, Padding = 1), ReLU, Tap("skip")]
[MaxPool(2)]
[Branch, Conv(8, Kernel = 1), ReLU]
[Branch, Conv(8, Padding = 1), ReLU, Tap("second")]
[Branch, MaxPool(3, Stride = 1, Padding = 1)]
[Concat, Output("features"), Tap("mixed")]
[Conv(10, Kernel = 1), GlobalAvgPool, Flatten, Output("aux", TrainingOnly = true)]
[From("mixed"), Branch, GlobalAvgPool, Conv(32, Kernel = 1), Sigmoid, Branch, Mul]
[ConvTranspose(16, Kernel = 2, Stride = 2), Add("skip"), ReLU]
[Concat("skip", Dim = 2), Conv(8, Stride = new[] { 4, 2 }, Padding = 1), Concat("second", "mixed")]
[Branch, Branch, Branch, Conv(48, Padding = 1), Add, Flatten, Linear(10)]
internal sealed partial class GraphNet;
