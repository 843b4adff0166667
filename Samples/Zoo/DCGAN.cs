namespace TorchDsl.Samples.Zoo;

/// <summary>
/// The generator of DCGAN (Radford, Metz and Chintala, "Unsupervised representation learning with deep convolutional generative
/// adversarial networks", 2015) for images of 64×64, with the keys and widths of PyTorch's tutorial.
/// </summary>
[Input(100, 1, 1)]
[ConvTranspose(512, Kernel = 4, Bias = false, Name = "main.0"), BatchNorm(Name = "main.1"), ReLU]
[ConvTranspose(256, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.3"), BatchNorm(Name = "main.4"), ReLU]
[ConvTranspose(128, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.6"), BatchNorm(Name = "main.7"), ReLU]
[ConvTranspose(64, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.9"), BatchNorm(Name = "main.10"), ReLU]
[ConvTranspose(3, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.12"), Tanh, Expect(3, 64, 64)]
public partial class DCGANGenerator;

/// <summary>The discriminator of DCGAN (Radford et al., 2015): the same steps back, to the probability that an image is real.</summary>
[Input(3, 64, 64)]
[Conv(64, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.0"), LeakyReLU(0.2)]
[Conv(128, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.2"), BatchNorm(Name = "main.3"), LeakyReLU(0.2)]
[Conv(256, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.5"), BatchNorm(Name = "main.6"), LeakyReLU(0.2)]
[Conv(512, Kernel = 4, Stride = 2, Padding = 1, Bias = false, Name = "main.8"), BatchNorm(Name = "main.9"), LeakyReLU(0.2)]
[Conv(1, Kernel = 4, Bias = false, Name = "main.11"), Sigmoid, Flatten]
public partial class DCGANDiscriminator;
