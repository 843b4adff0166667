namespace TorchDsl.Samples.Zoo;

/// <summary>
/// CRNN (Shi, Bai and Yao, "An end-to-end trainable neural network for image-based sequence recognition and its application to scene
/// text recognition", 2015): a line of text as a sequence of columns, each with the logarithms of the probabilities of 36 characters
/// and of none, for the CTC loss. Each LSTM is followed by a linear map, as it is mostly built.
/// </summary>
[Input(1, 32, "w")]
[Conv(64, Padding = 1), ReLU, MaxPool(2), Conv(128, Padding = 1), ReLU, MaxPool(2)]
[Conv(256, Padding = 1), ReLU, Conv(256, Padding = 1), ReLU, MaxPool([2, 1])]
[Conv(512, Padding = 1), BatchNorm, ReLU, Conv(512, Padding = 1), BatchNorm, ReLU, MaxPool([2, 1])]
[Conv(512, Kernel = 2), ReLU, Squeeze(2), Permute(2, 1)]
[LSTM(256, Bidirectional = true), Linear(256), LSTM(256, Bidirectional = true), Linear(37), LogSoftmax]
public partial class CRNN;
