namespace TorchDsl.Samples.Networks;

/// <summary>VGG-16 (Simonyan and Zisserman, 2014; configuration D).</summary>
[Input(3, 224, 224)]
[Conv(3, 64, 3, Padding = 1), ReLU, Conv(64, 64, 3, Padding = 1), ReLU, MaxPool(2)]
[Conv(64, 128, 3, Padding = 1), ReLU, Conv(128, 128, 3, Padding = 1), ReLU, MaxPool(2)]
[Conv(128, 256, 3, Padding = 1), ReLU, Conv(256, 256, 3, Padding = 1), ReLU, Conv(256, 256, 3, Padding = 1), ReLU, MaxPool(2)]
[Conv(256, 512, 3, Padding = 1), ReLU, Conv(512, 512, 3, Padding = 1), ReLU, Conv(512, 512, 3, Padding = 1), ReLU, MaxPool(2)]
[Conv(512, 512, 3, Padding = 1), ReLU, Conv(512, 512, 3, Padding = 1), ReLU, Conv(512, 512, 3, Padding = 1), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten, Linear(25088, 4096), ReLU, Dropout, Linear(4096, 4096), ReLU, Dropout, Linear(4096, 1000)]
public partial class VGG16;
