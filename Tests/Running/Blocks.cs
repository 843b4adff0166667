namespace TorchDsl.Tests.Running;

[Input(nameof(channels), "h", "w")]
[Conv(nameof(channels), nameof(width), 3, Stride = nameof(stride), Padding = 1, Bias = nameof(bias)), BatchNorm, ReLU]
[MaxPool(3, Stride = nameof(stride)), Dropout(nameof(p)), Conv($"4*{nameof(width)}", Kernel = 1)]
internal sealed partial class Narrowing(int channels, int width, int stride = 2, bool bias = false, double p = 0.1);
