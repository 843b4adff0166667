using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5002, DSL5003, DSL5004 // What is advised against is pinned too.

[Input(3, 32, 32)]
[Conv(8, Padding = 1), ReLU, Tap("one"), MaxPool(2), Conv(16, Padding = 1), ReLU, Tap("two"), MaxPool(2), Conv(32, Padding = 1)]
[Upsample(2), Conv(16, Kernel = 1), Add("two"), ReLU, ConvTranspose(8, Kernel = 2, Stride = 2), Concat("one"), Conv(4, Padding = 1), Output("map")]
[GlobalAvgPool, Flatten, Output("aux", TrainingOnly = true), Linear(5)]
internal sealed partial class Pyramid;

[Input(8, 16, 16)]
[Branch, GlobalAvgPool, Conv(2, Kernel = 1), ReLU, Conv(8, Kernel = 1), Sigmoid]
[Branch]
[Mul, Tap("gated"), Conv(8, Kernel = 2), Tap("smaller"), Conv(8, Kernel = 2, Padding = 1), Add("gated"), Concat("gated", "gated", Dim = 3)]
[From("smaller"), Conv(1, Kernel = 15)]
internal sealed partial class Gated;

[Input(6, 10)]
[Tap("steps"), Linear(10), Tanh, Add("steps"), Concat("steps", Dim = -1), Linear(20, 4), Output("features"), LSTM(4), Output("hidden"), Mean(1), Linear(2)]
internal sealed partial class SequenceGraph;

[Input(16)]
[Branch, Linear(16), Branch, Linear(8), ReLU, Linear(16), Branch, Add, Tap("sum"), Branch, Linear(1), Branch, Mul, Concat("sum"), Linear(3)]
internal sealed partial class FeatureGraph;

[Input(2, "h", "w")]
[Branch, Conv(4, Padding = 1), Branch, Conv(4, Kernel = 1), Concat, Tap("wide"), MaxPool(2), Upsample(2), Conv(8, Kernel = 1), Output("coarse")]
[From("wide"), Conv(8, Stride = 2, Padding = 1), GlobalMaxPool, Mul("wide"), Expect(8, "h", "w")]
internal sealed partial class FreeGraph;
