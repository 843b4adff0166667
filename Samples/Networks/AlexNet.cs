namespace TorchDsl.Samples.Networks;

/// <summary>AlexNet in its form for one GPU (Krizhevsky, 2014), as torchvision has it.</summary>
[Input(3, 224, 224)]
[Conv(3, 64, 11, Stride = 4, Padding = 2), ReLU, MaxPool(3, Stride = 2)]
[Conv(64, 192, 5, Padding = 2), ReLU, MaxPool(3, Stride = 2)]
[Conv(192, 384, 3, Padding = 1), ReLU, Conv(384, 256, 3, Padding = 1), ReLU, Conv(256, 256, 3, Padding = 1), ReLU, MaxPool(3, Stride = 2)]
[AdaptiveAvgPool(6), Flatten, Dropout, Linear(9216, 4096), ReLU, Dropout, Linear(4096, 4096), ReLU, Linear(4096, 1000)]
public partial class AlexNet;
