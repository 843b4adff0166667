namespace TorchDsl.Samples.Zoo;

/// <summary>
/// ZFNet as the lecture draws it, without padding and biases: 40,507,168 weights, 11,693,824 more than AlexNet, where
/// the slide prints 1.45 million. Its first convolution gives 56×56, where the slide prints 55×55.
/// </summary>
[Input(3, 227, 227)]
[Conv(3, 96, 7, Stride = 4, Bias = false), ReLU, MaxPool(3, Stride = 2)]
[Conv(96, 256, 5, Bias = false), ReLU, MaxPool(3, Stride = 2)]
[Conv(256, 512, 3, Bias = false), ReLU, Conv(512, 1024, 3, Bias = false), ReLU, Conv(1024, 512, 3, Bias = false), ReLU, MaxPool(3, Stride = 2)]
[Flatten, Linear(2048, 4096, Bias = false), ReLU, Linear(4096, 4096, Bias = false), ReLU, Linear(4096, 1000, Bias = false)]
public partial class LectureZFNet;
