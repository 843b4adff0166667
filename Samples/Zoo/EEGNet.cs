namespace TorchDsl.Samples.Zoo;

/// <summary>
/// EEGNet-8,2 (Lawhern, Solon, Waytowich, Gordon, Hung and Lance, "EEGNet: a compact convolutional neural network for EEG-based
/// brain-computer interfaces", 2016) for a second of 64 electrodes at 128 Hz and two classes: filters in time, then over the electrodes.
/// </summary>
[Input(1, 64, 128)]
[Conv(8, Kernel = new[] { 1, 64 }, Padding = "same", Bias = false), BatchNorm]
[Conv(16, Kernel = new[] { 64, 1 }, Groups = 8, Bias = false), BatchNorm, ELU, AvgPool([1, 4]), Dropout]
[Conv(16, Kernel = new[] { 1, 16 }, Padding = "same", Groups = 16, Bias = false), Conv(16, Kernel = 1, Bias = false), BatchNorm, ELU, AvgPool([1, 8]), Dropout]
[Flatten, Linear(2)]
public partial class EEGNet;
