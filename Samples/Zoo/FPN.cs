namespace TorchDsl.Samples.Zoo;

/// <summary>
/// A feature pyramid (Lin, Dollár, Girshick, He, Hariharan and Belongie, "Feature pyramid networks for object detection", 2016) on the
/// last three stages of ResNet-18, with torchvision's keys: maps of 256 channels at an eighth, a sixteenth and a thirty-second of the image.
/// </summary>
[Input(3, "32*h", "32*w")]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false, Name = "body.conv1"), BatchNorm(Name = "body.bn1"), ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "body.layer1", Repeat = 2)]
[Use<BasicBlock>(128, "stride: Turn == 0 ? 2 : 1", Name = "body.layer2", Repeat = 2), Tap("c3")]
[Use<BasicBlock>(256, "stride: Turn == 0 ? 2 : 1", Name = "body.layer3", Repeat = 2), Tap("c4")]
[Use<BasicBlock>(512, "stride: Turn == 0 ? 2 : 1", Name = "body.layer4", Repeat = 2)]
[Conv(256, Kernel = 1, Name = "fpn.inner_blocks.2.0"), Tap("m5"), Conv(256, Padding = 1, Name = "fpn.layer_blocks.2.0"), Output("p5")]
[From("m5"), Upsample(Like = "c4"), Tap("up4")]
[From("c4"), Conv(256, Kernel = 1, Name = "fpn.inner_blocks.1.0"), Add("up4"), Tap("m4"), Conv(256, Padding = 1, Name = "fpn.layer_blocks.1.0"), Output("p4")]
[From("m4"), Upsample(Like = "c3"), Tap("up3")]
[From("c3"), Conv(256, Kernel = 1, Name = "fpn.inner_blocks.0.0"), Add("up3"), Conv(256, Padding = 1, Name = "fpn.layer_blocks.0.0"), Expect(256, "4*h", "4*w")]
public partial class FPN;
