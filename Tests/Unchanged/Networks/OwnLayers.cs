using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5005 // What is not counted is pinned too.

internal enum Side
{
    Left,
    Right,
}

[Shape("c h w -> c h/2 (w+1)/2", Parameters = "c", MultiplyAdds = "c*h*w")]
internal sealed class Halve(int channels, double by = 2) : nn.Module<Tensor, Tensor>(nameof(Halve))
{
    public override Tensor forward(Tensor input) => input.narrow(1, 0, channels).div(by);
}

[Shape("n 4 -> n", Parameters = "0")]
internal sealed class Columns(string how, Side side, bool sorted = false) : nn.Module<Tensor, Tensor>(nameof(Columns))
{
    public override Tensor forward(Tensor input) => how.Length > 0 && side == Side.Left && sorted ? input : input.sum(2);
}

internal sealed class Uncounted : nn.Module<Tensor, Tensor>
{
    public Uncounted()
        : base(nameof(Uncounted))
    {
    }

    public Uncounted(int times)
        : this() => Times = times;

    public int Times { get; } = 1;

    public override Tensor forward(Tensor input) => input.mul(Times);
}

[Input(6, 20, 21), Layer<Halve>(6), Conv(8), Layer<Halve>(8, 0.5, Name = "again"), Layer<Uncounted>(2), Layer<Uncounted>, Flatten, Linear(3)]
internal sealed partial class ByHand;

[Input(10, 4), Layer<Columns>("sum", Side.Right, true), Linear(2)]
internal sealed partial class Summed;

[Input(nameof(c), "h", "w"), Layer<Halve>(nameof(c)), Conv(nameof(c), Padding = 1), Layer<Uncounted>($"{nameof(c)}*2"), ReLU]
internal sealed partial class HalvingBlock(int c);

[Input(4, 16, 16), Use<HalvingBlock>(4, Repeat = 2), GlobalAvgPool]
internal sealed partial class Halved;
