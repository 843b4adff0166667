namespace TorchDsl.Samples.Networks;

/// <summary>The lectures' homework, "make sure the activation and #parameters are correct?": 62,958 parameters, where the slide prints other numbers.</summary>
[Input(3, 32, 32)]
[Conv(3, 8, 5), ReLU, MaxPool(2)]
[Conv(8, 16, 5), ReLU, MaxPool(2)]
[Flatten, Linear(400, 120), ReLU, Linear(120, 84), ReLU, Linear(84, 10), Softmax]
public partial class Homework;
