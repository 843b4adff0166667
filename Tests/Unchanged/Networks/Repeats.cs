namespace TorchDsl.Tests.Unchanged.Networks;

[Input(3, 32, 32)]
[Conv(8, Padding = 1, Repeat = 2), Repeat(2, Name = "stage"), Conv(8, Padding = 1, Name = "conv"), BatchNorm(Name = "bn"), ReLU, MaxPool(2), End]
[Repeat(3), Tap("before"), Conv(8, Kernel = 1), Add("before"), End, Conv(8, Kernel = 1, Name = "mix", Repeat = 3), ReLU(Repeat = 2)]
[Repeat(1, Name = "once"), Conv(12, Name = "wide"), End, Flatten, Linear(5, Name = "head")]
internal sealed partial class Repeated;

[Input(8, 8)]
[Linear(8, Name = "map"), Tanh, Share("map"), BatchNorm(8, Name = "norm"), Share("map"), Share("norm"), LSTM(8, 8, Name = "rnn"), Share("rnn", Repeat = 2)]
[Repeat(2, Name = "group.inner"), Repeat(2), Linear(8), ReLU, End, Share("map"), End, Tap("x"), Sigmoid, Share("map"), Mul("x")]
internal sealed partial class Shared;

[Input(4, 12)]
[Conv(4, Padding = 1, Name = "0"), Use<Residual1D>(4, Name = "block"), Share("block")]
[Use<Residual1D>(Name = "blocks.0"), Use<Residual1D>(Name = "blocks", Repeat = 2)]
internal sealed partial class SharedBlock;

[Input(nameof(c), "l"), Branch, Conv(nameof(c), Padding = 1, Name = "conv"), ReLU, Share("conv"), Branch, Add]
internal sealed partial class Residual1D(int c);
