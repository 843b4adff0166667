using TorchDsl;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Input(nameof(channels), "h", "w")]
[Conv(8, Kernel = 5, Stride = 2, Padding = 2), ReLU, Conv(16, Padding = 1), ReLU, GlobalAvgPool, Flatten, Linear(nameof(features))]
internal sealed partial class Tower(int channels, int features);

/// <summary>Two pictures, one tower.</summary>
[Input(1, 28, 28, Name = "left")]
[Input(1, 28, 28, Name = "right")]
[Use<Tower>("features: 12", Name = "tower"), Tap("one")]
[From("right"), Share("tower"), Concat("one"), ReLU, Linear(2)]
internal sealed partial class Siamese;

/// <summary>Sizes that two inputs share, and each seen otherwise.</summary>
[Input(3, "h", "w", Name = "image")]
[Input(1, "h", "w", Name = "depth")]
[Conv(4, Padding = 1), Tap("near")]
[From("depth"), Conv(4, Kernel = 5, Padding = 2), ReLU, Add("near"), MaxPool(4)]
internal sealed partial class WithDepth;

/// <summary>An input that is given out in training, and is for nothing else.</summary>
[Input(3, Name = "seen")]
[Input(3, Name = "other")]
[Output("aux", TrainingOnly = true), From("other"), Linear(2)]
internal sealed partial class WithSeen;

/// <summary>What a decoder makes of its own value and of an encoder's.</summary>
[Input(nameof(channels), "h", "w", Name = "value")]
[Input(nameof(channels), $"2*{nameof(half)}", "w", Name = "skip")]
[Input(nameof(channels), "h", "w", Name = "gate")]
[Mul("gate"), Conv(nameof(channels), Kernel = 1), Add("skip"), ReLU]
internal sealed partial class Decoder(int channels, int half);

[Input(6, 8, 5)]
[Conv(6, Kernel = 1), Sigmoid, Tap("open"), Conv(6, Padding = 1), Tap("skip")]
[Conv(6, Kernel = 1), Use<Decoder>("half: 4", Inputs = new[] { "skip", "open" }, Name = "decode", Repeat = 2)]
[Share("decode.0", Inputs = new[] { "open", "skip" }), Flatten, Linear(3)]
internal sealed partial class Decoding;

/// <summary>Categories and numbers, as tables have them.</summary>
[Input(3, 1, Name = "category")]
[Input(5, Name = "numbers")]
[Select(1, 0), Embedding(10, 4, Name = "colour"), Flatten, Tap("colour")]
[From("category"), Select(1, 1), Embedding(7, 2, Name = "shape"), Flatten, Tap("shape")]
[From("category"), Select(1, 2), Embedding(100, 6, Name = "place"), Flatten, Tap("place")]
[From("numbers"), BatchNorm, Concat("colour", "shape", "place"), Linear(16), ReLU, Linear(1)]
internal sealed partial class Tabular;

/// <summary>A module of the user's that takes several tensors, and whatever type they have.</summary>
[Shape("n f, n -> n f", Parameters = "0")]
internal sealed class Masked() : nn.Module<Tensor, Tensor, Tensor>(nameof(Masked))
{
    public override Tensor forward(Tensor values, Tensor mask)
    {
        using var kept = mask.unsqueeze(-1);
        return values * kept;
    }
}

[Input(7, 4, Name = "steps")]
[Input(7, Name = "mask")]
[Linear(4), Layer<Masked>(Inputs = new[] { "mask" }), Mean(1)]
internal sealed partial class MaskedMean;

/// <summary>As many inputs as TorchSharp's modules take, one of them with a keyword's name and one that nothing computes with.</summary>
[Input(1, Name = "first"), Input(2, Name = "class"), Input(3, Name = "x"), Input(4, Name = "token ids"), Input(5, Name = "token_ids"), Input(1, Name = "last")]
[Concat("class", "x", "token ids", "token_ids"), Linear(2), Tap("sum"), From("last"), Output("same"), From("sum")]
internal sealed partial class Six;
