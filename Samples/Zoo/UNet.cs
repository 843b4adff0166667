namespace TorchDsl.Samples.Zoo;

/// <summary>
/// U-Net (Ronneberger, Fischer and Brox, "U-Net: convolutional networks for biomedical image segmentation", 2015):
/// no padding, so what is copied is cropped.
/// </summary>
[Input(1, 572, 572)]
[Use<ConvPair>(64), Tap("level1"), Crop(392), Tap("copy1"), From("level1"), MaxPool(2)]
[Use<ConvPair>(128), Tap("level2"), Crop(200), Tap("copy2"), From("level2"), MaxPool(2)]
[Use<ConvPair>(256), Tap("level3"), Crop(104), Tap("copy3"), From("level3"), MaxPool(2)]
[Use<ConvPair>(512), Tap("level4"), Crop(56), Tap("copy4"), From("level4"), MaxPool(2)]
[Use<ConvPair>(1024), Dropout]
[ConvTranspose(512, Kernel = 2, Stride = 2), Concat("copy4"), Use<ConvPair>(512)]
[ConvTranspose(256, Kernel = 2, Stride = 2), Concat("copy3"), Use<ConvPair>(256)]
[ConvTranspose(128, Kernel = 2, Stride = 2), Concat("copy2"), Use<ConvPair>(128)]
[ConvTranspose(64, Kernel = 2, Stride = 2), Concat("copy1"), Use<ConvPair>(64)]
[Conv(2, Kernel = 1), Expect(2, 388, 388)]
public partial class UNet;

/// <summary>U-Net with padding and batch normalisation, as it is mostly built today: its map is as large as its image.</summary>
[Input(3, 256, 256)]
[Use<PaddedConvPair>(64), Tap("copy1"), MaxPool(2)]
[Use<PaddedConvPair>(128), Tap("copy2"), MaxPool(2)]
[Use<PaddedConvPair>(256), Tap("copy3"), MaxPool(2)]
[Use<PaddedConvPair>(512), Tap("copy4"), MaxPool(2)]
[Use<PaddedConvPair>(1024)]
[ConvTranspose(512, Kernel = 2, Stride = 2), Concat("copy4"), Use<PaddedConvPair>(512)]
[ConvTranspose(256, Kernel = 2, Stride = 2), Concat("copy3"), Use<PaddedConvPair>(256)]
[ConvTranspose(128, Kernel = 2, Stride = 2), Concat("copy2"), Use<PaddedConvPair>(128)]
[ConvTranspose(64, Kernel = 2, Stride = 2), Concat("copy1"), Use<PaddedConvPair>(64)]
[Conv(2, Kernel = 1), Expect(2, 256, 256)]
public partial class PaddedUNet;

/// <summary>The same on images of any size whose sides 16 divides, so that all that is copied fits.</summary>
[Input(1, "16*h", "16*w")]
[Use<PaddedConvPair>(64), Tap("copy1"), MaxPool(2)]
[Use<PaddedConvPair>(128), Tap("copy2"), MaxPool(2)]
[Use<PaddedConvPair>(256), Tap("copy3"), MaxPool(2)]
[Use<PaddedConvPair>(512), Tap("copy4"), MaxPool(2)]
[Use<PaddedConvPair>(1024), Expect(1024, "h", "w")]
[ConvTranspose(512, Kernel = 2, Stride = 2), Concat("copy4"), Use<PaddedConvPair>(512)]
[ConvTranspose(256, Kernel = 2, Stride = 2), Concat("copy3"), Use<PaddedConvPair>(256)]
[ConvTranspose(128, Kernel = 2, Stride = 2), Concat("copy2"), Use<PaddedConvPair>(128)]
[ConvTranspose(64, Kernel = 2, Stride = 2), Concat("copy1"), Use<PaddedConvPair>(64)]
[Conv(2, Kernel = 1), Expect(2, "16*h", "16*w")]
public partial class AnySizeUNet;

/// <summary>Two 3×3 convolutions, which take two pixels each off the height and the width.</summary>
[Input(nameof(channels), "h", "w")]
[Conv(nameof(width)), ReLU, Conv(nameof(width)), ReLU]
public partial class ConvPair(int channels, int width);

/// <summary>Two 3×3 convolutions that keep the size.</summary>
[Input(nameof(channels), "h", "w")]
[Conv(nameof(width), Padding = 1, Bias = false), BatchNorm, ReLU]
[Conv(nameof(width), Padding = 1, Bias = false), BatchNorm, ReLU]
public partial class PaddedConvPair(int channels, int width);
