namespace TorchDsl.Samples.Zoo;

/// <summary>The lectures' pattern of layers, INPUT → [(CONV → RELU)·2 → POOL]·3 → [FC → RELU]·2 → FC, with its repetitions written as such.</summary>
[Input(3, 32, 32)]
[Repeat(3)]
[Repeat(2), Conv(32, Padding = 1), ReLU, End]
[MaxPool(2)]
[End]
[Flatten]
[Repeat(2), Linear(128), ReLU, End]
[Linear(10)]
public partial class LayerPattern;
