using TorchDsl.Tests.Oracles.Graphs;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>A module as a user writes it, with a network in a field.</summary>
internal sealed class ByHand : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module network;

    public ByHand(nn.Module network)
        : base(nameof(ByHand))
    {
        this.network = network;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => CompiledGraph.Call(network, input)[0]!;
}
