using TorchDsl;

namespace TorchDsl.Tests.Running;

/// <summary>Everything that a parameter can leave out: layers with weights and without, a use, a join by names, one of branches, and a branch.</summary>
[Input(nameof(channels), "h", "w"), Tap("x")]
[Conv(nameof(inner), Kernel = 1, When = $"{nameof(inner)} != {nameof(channels)}"), BatchNorm(When = $"{nameof(inner)} != {nameof(channels)}")]
[ReLU(When = nameof(act))]
[Conv(nameof(inner), Kernel = $"{nameof(wide)} ? 5 : 3", Padding = $"{nameof(wide)} ? 2 : 1", Bias = $"!{nameof(wide)}")]
[Use<Chosen>(nameof(act), When = nameof(wide), Name = "chosen")]
[Conv(nameof(channels), Kernel = 1, Name = "last"), Tanh(When = $"{nameof(act)} && {nameof(inner)} > 2")]
[Add("x", When = $"{nameof(inner)} >= {nameof(channels)} || {nameof(act)}")]
[Branch, Sigmoid, Branch, Mul(When = nameof(act))]
internal sealed partial class Choices(int channels, int inner, bool act = true, bool wide = false);

[Input("c", "h", "w"), Branch, Tanh, Branch(When = nameof(twice)), Sigmoid, Tanh, Add]
internal sealed partial class Chosen(bool twice);

[Input(4, 6, 7)]
[Use<Choices>(4, 4, Name = "a"), Use<Choices>(4, 2, false, true, Name = "b"), Use<Choices>(4, 8, true, true, Name = "c")]
[Use<Choices>(4, 3, false, Name = "d")]
internal sealed partial class Chooser;

[Input(nameof(c), "h", "w"), ReLU(When = nameof(act))]
internal sealed partial class OnlyChoice(int c, bool act);

[Input(nameof(c), "h", "w")]
[Branch, Conv(nameof(n), Kernel = 1)]
[Branch(When = $"{nameof(c)} != {nameof(n)}"), Conv(nameof(n), Kernel = 1, Name = "other")]
[Sub]
internal sealed partial class Difference(int c, int n);
