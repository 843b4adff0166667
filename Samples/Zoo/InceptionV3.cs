namespace TorchDsl.Samples.Zoo;

/// <summary>
/// Inception-v3 (Szegedy, Vanhoucke, Ioffe, Shlens and Wojna, "Rethinking the inception architecture for computer vision", 2015), with
/// its auxiliary head, whose loss is added in training.
/// </summary>
[Input(3, 299, 299)]
[Use<FactorUnit>(32, 3, 3, "stride: 2", "padded: false", Name = "Conv2d_1a_3x3"), Use<FactorUnit>(32, 3, 3, "padded: false", Name = "Conv2d_2a_3x3")]
[Use<FactorUnit>(64, 3, 3, Name = "Conv2d_2b_3x3"), MaxPool(3, Stride = 2)]
[Use<FactorUnit>(80, 1, 1, Name = "Conv2d_3b_1x1"), Use<FactorUnit>(192, 3, 3, "padded: false", Name = "Conv2d_4a_3x3"), MaxPool(3, Stride = 2)]
[Use<InceptionA>(32, Name = "Mixed_5b"), Use<InceptionA>(64, Name = "Mixed_5c"), Use<InceptionA>(64, Name = "Mixed_5d")]
[Use<InceptionB>(Name = "Mixed_6a")]
[Use<InceptionC>(128, Name = "Mixed_6b"), Use<InceptionC>(160, Name = "Mixed_6c"), Use<InceptionC>(160, Name = "Mixed_6d")]
[Use<InceptionC>(192, Name = "Mixed_6e"), Tap("map")]
[AvgPool(5, Stride = 3), Use<FactorUnit>(128, 1, 1, Name = "AuxLogits.conv0"), Use<FactorUnit>(768, 5, 5, "padded: false", Name = "AuxLogits.conv1")]
[GlobalAvgPool, Flatten, Linear(1000, Name = "AuxLogits.fc"), Output("aux", TrainingOnly = true)]
[From("map"), Use<InceptionD>(Name = "Mixed_7a"), Use<InceptionE>(Name = "Mixed_7b"), Use<InceptionE>(Name = "Mixed_7c")]
[GlobalAvgPool, Dropout, Flatten, Linear(1000, Name = "fc")]
public partial class InceptionV3;

/// <summary>Figure 5: two 3×3 convolutions for a field of 5×5.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Use<FactorUnit>(64, 1, 1, Name = "branch1x1")]
[Branch, Use<FactorUnit>(48, 1, 1, Name = "branch5x5_1"), Use<FactorUnit>(64, 5, 5, Name = "branch5x5_2")]
[Branch, Use<FactorUnit>(64, 1, 1, Name = "branch3x3dbl_1"), Use<FactorUnit>(96, 3, 3, Name = "branch3x3dbl_2")]
[Use<FactorUnit>(96, 3, 3, Name = "branch3x3dbl_3")]
[Branch, AvgPool(3, Stride = 1, Padding = 1), Use<FactorUnit>(nameof(pool), 1, 1, Name = "branch_pool")]
[Concat]
public partial class InceptionA(int channels, int pool);

/// <summary>Figure 10: half the resolution, by convolutions and a pooling side by side.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Use<FactorUnit>(384, 3, 3, "stride: 2", "padded: false", Name = "branch3x3")]
[Branch, Use<FactorUnit>(64, 1, 1, Name = "branch3x3dbl_1"), Use<FactorUnit>(96, 3, 3, Name = "branch3x3dbl_2")]
[Use<FactorUnit>(96, 3, 3, "stride: 2", "padded: false", Name = "branch3x3dbl_3")]
[Branch, MaxPool(3, Stride = 2)]
[Concat]
public partial class InceptionB(int channels);

/// <summary>Figure 6: 1×7 and 7×1 for a field of 7×7.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Use<FactorUnit>(192, 1, 1, Name = "branch1x1")]
[Branch, Use<FactorUnit>(nameof(width), 1, 1, Name = "branch7x7_1"), Use<FactorUnit>(nameof(width), 1, 7, Name = "branch7x7_2")]
[Use<FactorUnit>(192, 7, 1, Name = "branch7x7_3")]
[Branch, Use<FactorUnit>(nameof(width), 1, 1, Name = "branch7x7dbl_1"), Use<FactorUnit>(nameof(width), 7, 1, Name = "branch7x7dbl_2")]
[Use<FactorUnit>(nameof(width), 1, 7, Name = "branch7x7dbl_3"), Use<FactorUnit>(nameof(width), 7, 1, Name = "branch7x7dbl_4")]
[Use<FactorUnit>(192, 1, 7, Name = "branch7x7dbl_5")]
[Branch, AvgPool(3, Stride = 1, Padding = 1), Use<FactorUnit>(192, 1, 1, Name = "branch_pool")]
[Concat]
public partial class InceptionC(int channels, int width);

/// <summary>Half the resolution once more, before the widest blocks.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Use<FactorUnit>(192, 1, 1, Name = "branch3x3_1"), Use<FactorUnit>(320, 3, 3, "stride: 2", "padded: false", Name = "branch3x3_2")]
[Branch, Use<FactorUnit>(192, 1, 1, Name = "branch7x7x3_1"), Use<FactorUnit>(192, 1, 7, Name = "branch7x7x3_2")]
[Use<FactorUnit>(192, 7, 1, Name = "branch7x7x3_3"), Use<FactorUnit>(192, 3, 3, "stride: 2", "padded: false", Name = "branch7x7x3_4")]
[Branch, MaxPool(3, Stride = 2)]
[Concat]
public partial class InceptionD(int channels);

/// <summary>Figure 7: 1×3 and 3×1 side by side, for as many features as there are at the coarsest resolution.</summary>
[Input(nameof(channels), "h", "w"), Tap("input")]
[Use<FactorUnit>(384, 1, 1, Name = "branch3x3_1"), Tap("narrow")]
[Use<FactorUnit>(384, 1, 3, Name = "branch3x3_2a"), Tap("wide"), From("narrow"), Use<FactorUnit>(384, 3, 1, Name = "branch3x3_2b"), Tap("tall")]
[From("input"), Use<FactorUnit>(448, 1, 1, Name = "branch3x3dbl_1"), Use<FactorUnit>(384, 3, 3, Name = "branch3x3dbl_2"), Tap("double")]
[Use<FactorUnit>(384, 1, 3, Name = "branch3x3dbl_3a"), Tap("double wide")]
[From("double"), Use<FactorUnit>(384, 3, 1, Name = "branch3x3dbl_3b"), Tap("double tall")]
[From("input"), Use<FactorUnit>(320, 1, 1, Name = "branch1x1"), Tap("one")]
[From("input"), AvgPool(3, Stride = 1, Padding = 1), Use<FactorUnit>(192, 1, 1, Name = "branch_pool")]
[Concat("one", "wide", "tall", "double wide", "double tall")]
public partial class InceptionE(int channels);

/// <summary>A convolution of any kernel, normalised and rectified, that keeps the size where it is padded.</summary>
[Input(nameof(channels), "h", "w")]
[Conv(nameof(width), Kernel = new[] { nameof(tall), nameof(wide) }, Stride = nameof(stride),
    Padding = new[] { $"{nameof(padded)} ? {nameof(tall)}/2 : 0", $"{nameof(padded)} ? {nameof(wide)}/2 : 0" }, Bias = false, Name = "conv")]
[BatchNorm(Eps = 0.001, Name = "bn"), ReLU]
public partial class FactorUnit(int channels, int width, int tall, int wide, int stride = 1, bool padded = true);
