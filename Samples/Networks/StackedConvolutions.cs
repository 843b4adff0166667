namespace TorchDsl.Samples.Networks;

/// <summary>The lectures' stack of 3×3 convolutions, which see 3, 5, 7 and 9 pixels: two see as much as one 5×5, three as one 7×7.</summary>
[Input(1, 28, 28)]
[Conv(1, 8), Conv(8, 8), Conv(8, 8), Conv(8, 8)]
public partial class StackedConvolutions;
