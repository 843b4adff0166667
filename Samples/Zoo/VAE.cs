namespace TorchDsl.Samples.Zoo;

/// <summary>
/// A variational autoencoder (Kingma and Welling, "Auto-encoding variational Bayes", 2013) of MNIST's digits, with the keys and widths
/// of PyTorch's example. Its second input is the standard normal noise of which a code is drawn; beside the image it gives the code's
/// mean and the logarithm of its variance, which the loss needs.
/// </summary>
[Input(784, Name = "image"), Input(20, Name = "noise")]
[Linear(400, Name = "fc1"), ReLU, Tap("hidden"), Linear(20, Name = "fc21"), Tap("mean"), Output("mean")]
[From("hidden"), Linear(20, Name = "fc22"), Output("logvar")]
[Scale(0.5), Exp, Mul("noise"), Add("mean"), Use<VAEDecoder>(784, Name = "decoder")]
public partial class VAE;

/// <summary>From a code to an image, of which a new one is made by a code that is drawn.</summary>
[Input(nameof(code))]
[Linear(400, Name = "fc3"), ReLU, Linear(nameof(pixels), Name = "fc4"), Sigmoid]
public partial class VAEDecoder(int code, int pixels);
