using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>A function of tensors as a module, for what TorchSharp has no module for.</summary>
internal sealed class Function(Func<Tensor, Tensor> function) : nn.Module<Tensor, Tensor>(nameof(Function))
{
    public override Tensor forward(Tensor input) => function(input);
}
