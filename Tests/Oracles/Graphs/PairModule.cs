using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>TorchSharp's bilinear map as a module of one value; the other is set before it is called.</summary>
internal sealed class PairModule : nn.Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.Bilinear inner;

    public PairModule(DrawnLayer layer, long[] first, long[] second)
        : base(nameof(PairModule))
    {
        inner = nn.Bilinear(first[^1], second[^1], layer.Get("OutFeatures", 1), layer.Get("Bias", true));
        RegisterComponents();
    }

    public Tensor Second { get; set; } = null!;

    public override Tensor forward(Tensor input) => inner.call(input, Second);
}
