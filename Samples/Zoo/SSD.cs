namespace TorchDsl.Samples.Zoo;

/// <summary>
/// SSD300 (Liu et al., "SSD: single shot multibox detector", 2015) on VGG-16, for VOC's 20 classes and the background: the scores of
/// 8732 boxes, and where each of them lies.
/// </summary>
[Input(3, 300, 300)]
[Conv(64, Padding = 1), ReLU, Conv(64, Padding = 1), ReLU, MaxPool(2), Conv(128, Padding = 1), ReLU, Conv(128, Padding = 1), ReLU, MaxPool(2)]
[Conv(256, Padding = 1), ReLU, Conv(256, Padding = 1), ReLU, Conv(256, Padding = 1), ReLU, MaxPool(2, Ceil = true)]
[Conv(512, Padding = 1), ReLU, Conv(512, Padding = 1), ReLU, Conv(512, Padding = 1), ReLU, Tap("conv4_3"), MaxPool(2)]
[Conv(512, Padding = 1), ReLU, Conv(512, Padding = 1), ReLU, Conv(512, Padding = 1), ReLU, MaxPool(3, Stride = 1, Padding = 1)]
[Conv(1024, Padding = 6, Dilation = 6), ReLU, Conv(1024, Kernel = 1), ReLU, Tap("conv7")]
[Conv(256, Kernel = 1), ReLU, Conv(512, Stride = 2, Padding = 1), ReLU, Tap("conv8_2")]
[Conv(128, Kernel = 1), ReLU, Conv(256, Stride = 2, Padding = 1), ReLU, Tap("conv9_2")]
[Conv(128, Kernel = 1), ReLU, Conv(256), ReLU, Tap("conv10_2"), Conv(128, Kernel = 1), ReLU, Conv(256), ReLU, Tap("conv11_2")]
[From("conv4_3"), Normalize, LayerScale(20, Name = "l2norm"), Tap("norm4_3")]
[Use<BoxHead>(4, 4), Tap("boxes4"), From("conv7"), Use<BoxHead>(6, 4), Tap("boxes7"), From("conv8_2"), Use<BoxHead>(6, 4), Tap("boxes8")]
[From("conv9_2"), Use<BoxHead>(6, 4), Tap("boxes9"), From("conv10_2"), Use<BoxHead>(4, 4), Tap("boxes10")]
[From("conv11_2"), Use<BoxHead>(4, 4), Concat("boxes4", "boxes7", "boxes8", "boxes9", "boxes10", Dim = 1), Output("boxes")]
[From("norm4_3"), Use<BoxHead>(4, 21), Tap("scores4"), From("conv7"), Use<BoxHead>(6, 21), Tap("scores7"), From("conv8_2"), Use<BoxHead>(6, 21), Tap("scores8")]
[From("conv9_2"), Use<BoxHead>(6, 21), Tap("scores9"), From("conv10_2"), Use<BoxHead>(4, 21), Tap("scores10")]
[From("conv11_2"), Use<BoxHead>(4, 21), Concat("scores4", "scores7", "scores8", "scores9", "scores10", Dim = 1), Expect(8732, 21)]
public partial class SSD300;

/// <summary>So many numbers for each of the boxes at each place of a map, a row for each box.</summary>
[Input(nameof(channels), "h", "w")]
[Conv($"{nameof(boxes)}*{nameof(numbers)}", Padding = 1), Permute(2, 3, 1), Reshape(-1, nameof(numbers))]
public partial class BoxHead(int channels, int boxes, int numbers);
