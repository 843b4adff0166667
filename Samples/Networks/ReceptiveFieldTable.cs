namespace TorchDsl.Samples.Networks;

/// <summary>
/// The lectures' table of receptive fields: two blocks, each with a transition, and the start of a third. The lecture
/// doubles the receptive field at each pooling (22, 60, 62 in the end); it grows to 12, 30 and 38.
/// </summary>
[Input(3, 400, 400)]
[Conv(3, 32, Bias = false), Conv(32, 64, Bias = false), Conv(64, 128, Bias = false), Conv(128, 256, Bias = false), Conv(256, 512, Bias = false)]
[MaxPool(2), Conv(512, 32, 1, Bias = false)]
[Conv(32, 64, Bias = false), Conv(64, 128, Bias = false), Conv(128, 256, Bias = false), Conv(256, 512, Bias = false)]
[MaxPool(2), Conv(512, 32, 1, Bias = false)]
[Conv(32, 64, Bias = false)]
public partial class ReceptiveFieldTable;
