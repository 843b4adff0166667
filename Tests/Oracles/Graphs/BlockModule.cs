using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>A drawn block as a module: its layers are interpreted in turn.</summary>
internal sealed class BlockModule(Interpreter inner) : nn.Module<Tensor, Tensor>(nameof(BlockModule))
{
    /// <summary>The layers of the block.</summary>
    public Interpreter Inner { get; } = inner;

    /// <summary>What it computed last: its main result, and then the named ones.</summary>
    public Tensor[] Results { get; private set; } = [];

    public override Tensor forward(Tensor input) => (Results = Inner.Run(input))[0];

    public override IEnumerable<TorchSharp.Modules.Parameter> parameters(bool recurse = true) => Inner.Parameters;

    public override IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) => Inner.Buffers;

    public override void train(bool train = true) => Inner.Train(train);

    public override void zero_grad(bool set_to_none = true)
    {
        foreach (var module in Inner.Modules)
            module.zero_grad(set_to_none);
    }

    protected override void RegisterComponents()
    {
    }
}
