namespace TorchDsl.Samples.Zoo;

/// <summary>VGG-11 (Simonyan and Zisserman, 2014; configuration A).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.3"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.6"), ReLU, Conv(256, Padding = 1, Name = "features.8"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.11"), ReLU, Conv(512, Padding = 1, Name = "features.13"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.16"), ReLU, Conv(512, Padding = 1, Name = "features.18"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG11;

/// <summary>VGG-13 (Simonyan and Zisserman, 2014; configuration B).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), ReLU, Conv(64, Padding = 1, Name = "features.2"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.5"), ReLU, Conv(128, Padding = 1, Name = "features.7"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.10"), ReLU, Conv(256, Padding = 1, Name = "features.12"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.15"), ReLU, Conv(512, Padding = 1, Name = "features.17"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.20"), ReLU, Conv(512, Padding = 1, Name = "features.22"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG13;

/// <summary>VGG-16 (Simonyan and Zisserman, 2014; configuration D).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), ReLU, Conv(64, Padding = 1, Name = "features.2"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.5"), ReLU, Conv(128, Padding = 1, Name = "features.7"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.10"), ReLU, Conv(256, Padding = 1, Name = "features.12"), ReLU]
[Conv(256, Padding = 1, Name = "features.14"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.17"), ReLU, Conv(512, Padding = 1, Name = "features.19"), ReLU]
[Conv(512, Padding = 1, Name = "features.21"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.24"), ReLU, Conv(512, Padding = 1, Name = "features.26"), ReLU]
[Conv(512, Padding = 1, Name = "features.28"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG16;

/// <summary>VGG-19 (Simonyan and Zisserman, 2014; configuration E).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), ReLU, Conv(64, Padding = 1, Name = "features.2"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.5"), ReLU, Conv(128, Padding = 1, Name = "features.7"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.10"), ReLU, Conv(256, Padding = 1, Name = "features.12"), ReLU]
[Conv(256, Padding = 1, Name = "features.14"), ReLU, Conv(256, Padding = 1, Name = "features.16"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.19"), ReLU, Conv(512, Padding = 1, Name = "features.21"), ReLU]
[Conv(512, Padding = 1, Name = "features.23"), ReLU, Conv(512, Padding = 1, Name = "features.25"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.28"), ReLU, Conv(512, Padding = 1, Name = "features.30"), ReLU]
[Conv(512, Padding = 1, Name = "features.32"), ReLU, Conv(512, Padding = 1, Name = "features.34"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG19;

/// <summary>VGG-11 with batch normalisation (Simonyan and Zisserman, 2014; configuration A).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.4"), BatchNorm(Name = "features.5"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.8"), BatchNorm(Name = "features.9"), ReLU]
[Conv(256, Padding = 1, Name = "features.11"), BatchNorm(Name = "features.12"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.15"), BatchNorm(Name = "features.16"), ReLU]
[Conv(512, Padding = 1, Name = "features.18"), BatchNorm(Name = "features.19"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.22"), BatchNorm(Name = "features.23"), ReLU]
[Conv(512, Padding = 1, Name = "features.25"), BatchNorm(Name = "features.26"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG11BatchNorm;

/// <summary>VGG-13 with batch normalisation (Simonyan and Zisserman, 2014; configuration B).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU]
[Conv(64, Padding = 1, Name = "features.3"), BatchNorm(Name = "features.4"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.7"), BatchNorm(Name = "features.8"), ReLU]
[Conv(128, Padding = 1, Name = "features.10"), BatchNorm(Name = "features.11"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.14"), BatchNorm(Name = "features.15"), ReLU]
[Conv(256, Padding = 1, Name = "features.17"), BatchNorm(Name = "features.18"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.21"), BatchNorm(Name = "features.22"), ReLU]
[Conv(512, Padding = 1, Name = "features.24"), BatchNorm(Name = "features.25"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.28"), BatchNorm(Name = "features.29"), ReLU]
[Conv(512, Padding = 1, Name = "features.31"), BatchNorm(Name = "features.32"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG13BatchNorm;

/// <summary>VGG-16 with batch normalisation (Simonyan and Zisserman, 2014; configuration D).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU]
[Conv(64, Padding = 1, Name = "features.3"), BatchNorm(Name = "features.4"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.7"), BatchNorm(Name = "features.8"), ReLU]
[Conv(128, Padding = 1, Name = "features.10"), BatchNorm(Name = "features.11"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.14"), BatchNorm(Name = "features.15"), ReLU]
[Conv(256, Padding = 1, Name = "features.17"), BatchNorm(Name = "features.18"), ReLU]
[Conv(256, Padding = 1, Name = "features.20"), BatchNorm(Name = "features.21"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.24"), BatchNorm(Name = "features.25"), ReLU]
[Conv(512, Padding = 1, Name = "features.27"), BatchNorm(Name = "features.28"), ReLU]
[Conv(512, Padding = 1, Name = "features.30"), BatchNorm(Name = "features.31"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.34"), BatchNorm(Name = "features.35"), ReLU]
[Conv(512, Padding = 1, Name = "features.37"), BatchNorm(Name = "features.38"), ReLU]
[Conv(512, Padding = 1, Name = "features.40"), BatchNorm(Name = "features.41"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG16BatchNorm;

/// <summary>VGG-19 with batch normalisation (Simonyan and Zisserman, 2014; configuration E).</summary>
[Input(3, 224, 224)]
[Conv(64, Padding = 1, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU]
[Conv(64, Padding = 1, Name = "features.3"), BatchNorm(Name = "features.4"), ReLU, MaxPool(2)]
[Conv(128, Padding = 1, Name = "features.7"), BatchNorm(Name = "features.8"), ReLU]
[Conv(128, Padding = 1, Name = "features.10"), BatchNorm(Name = "features.11"), ReLU, MaxPool(2)]
[Conv(256, Padding = 1, Name = "features.14"), BatchNorm(Name = "features.15"), ReLU]
[Conv(256, Padding = 1, Name = "features.17"), BatchNorm(Name = "features.18"), ReLU]
[Conv(256, Padding = 1, Name = "features.20"), BatchNorm(Name = "features.21"), ReLU]
[Conv(256, Padding = 1, Name = "features.23"), BatchNorm(Name = "features.24"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.27"), BatchNorm(Name = "features.28"), ReLU]
[Conv(512, Padding = 1, Name = "features.30"), BatchNorm(Name = "features.31"), ReLU]
[Conv(512, Padding = 1, Name = "features.33"), BatchNorm(Name = "features.34"), ReLU]
[Conv(512, Padding = 1, Name = "features.36"), BatchNorm(Name = "features.37"), ReLU, MaxPool(2)]
[Conv(512, Padding = 1, Name = "features.40"), BatchNorm(Name = "features.41"), ReLU]
[Conv(512, Padding = 1, Name = "features.43"), BatchNorm(Name = "features.44"), ReLU]
[Conv(512, Padding = 1, Name = "features.46"), BatchNorm(Name = "features.47"), ReLU]
[Conv(512, Padding = 1, Name = "features.49"), BatchNorm(Name = "features.50"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout, Linear(4096, Name = "classifier.3"), ReLU, Dropout, Linear(1000, Name = "classifier.6")]
public partial class VGG19BatchNorm;
