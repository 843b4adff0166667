namespace TorchDsl.Samples.Networks;

/// <summary>The network <c>Net</c> of the PyTorch tutorial "Neural Networks".</summary>
[Input(1, 32, 32)]
[Conv(1, 6, 5), ReLU, MaxPool(2)]
[Conv(6, 16, 5), ReLU, MaxPool(2)]
[Flatten, Linear(400, 120), ReLU, Linear(120, 84), ReLU, Linear(84, 10)]
public partial class TutorialNet;
