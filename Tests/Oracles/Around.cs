using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>A module's weights in a function, for what TorchSharp's module does not do, or not right.</summary>
internal sealed class Around : nn.Module<Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor> function;

    public Around(nn.Module inner, Func<Tensor, Tensor> function)
        : base(nameof(Around))
    {
        this.function = function;
        register_module(nameof(inner), inner);
    }

    public override Tensor forward(Tensor input) => function(input);

    protected override void RegisterComponents()
    {
    }
}
