using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>A function of a value and one learned tensor as a module, for what TorchSharp has no module for.</summary>
internal sealed class Learned : nn.Module<Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor, Tensor> function;

    public Learned(Tensor initial, Func<Tensor, Tensor, Tensor> function)
        : base(nameof(Learned))
    {
        this.function = function;
        register_parameter("weight", new Parameter(initial));
    }

    public override Tensor forward(Tensor input) => function(input, get_parameter("weight")!);
}
