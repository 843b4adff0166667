namespace TorchDsl.Samples.Zoo;

/// <summary>
/// The siamese network (Koch, Zemel and Salakhutdinov, "Siamese neural networks for one-shot image recognition", 2015): how sure it is
/// that two letters are the same, by the differences of what one tower says of each.
/// </summary>
[Input(1, 105, 105, Name = "left"), Input(1, 105, 105, Name = "right")]
[Use<LetterTower>(4096, Name = "tower"), Tap("one")]
[From("right"), Share("tower"), Sub("one"), Abs]
[Linear(1, Name = "alpha"), Sigmoid]
public partial class SiameseNet;

/// <summary>Four convolutions, and a code of what they see.</summary>
[Input(nameof(channels), nameof(height), nameof(width))]
[Conv(64, Kernel = 10), ReLU, MaxPool(2), Conv(128, Kernel = 7), ReLU, MaxPool(2), Conv(128, Kernel = 4), ReLU, MaxPool(2), Conv(256, Kernel = 4), ReLU]
[Flatten, Linear(nameof(code)), Sigmoid]
public partial class LetterTower(int channels, int height, int width, int code);
