namespace TorchDsl.Samples.Zoo;

/// <summary>AlexNet in its form for one GPU (Krizhevsky, 2014), as torchvision has it.</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 11, Stride = 4, Padding = 2, Name = "features.0"), ReLU, MaxPool(3, Stride = 2)]
[Conv(192, Kernel = 5, Padding = 2, Name = "features.3"), ReLU, MaxPool(3, Stride = 2)]
[Conv(384, Padding = 1, Name = "features.6"), ReLU]
[Conv(256, Padding = 1, Name = "features.8"), ReLU]
[Conv(256, Padding = 1, Name = "features.10"), ReLU, MaxPool(3, Stride = 2)]
[AdaptiveAvgPool(6), Flatten]
[Dropout, Linear(4096, Name = "classifier.1"), ReLU, Dropout, Linear(4096, Name = "classifier.4"), ReLU, Linear(1000, Name = "classifier.6")]
public partial class AlexNet;

/// <summary>
/// AlexNet as the lecture draws it, without padding and biases: 28,813,344 weights, where the slide prints 27.55
/// million. Its poolings are 3×3 with stride 2; the strides of 4 and 3 that the slide prints give other sizes.
/// </summary>
[Input(3, 227, 227)]
[Conv(3, 96, 11, Stride = 4, Bias = false), ReLU, MaxPool(3, Stride = 2)]
[Conv(96, 256, 5, Bias = false), ReLU, MaxPool(3, Stride = 2)]
[Conv(256, 384, 3, Bias = false), ReLU, Conv(384, 384, 3, Bias = false), ReLU, Conv(384, 256, 3, Bias = false), ReLU, MaxPool(3, Stride = 2)]
[Flatten, Linear(1024, 4096, Bias = false), ReLU, Linear(4096, 4096, Bias = false), ReLU, Linear(4096, 1000, Bias = false)]
public partial class LectureAlexNet;
