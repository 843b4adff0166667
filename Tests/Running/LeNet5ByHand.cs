using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>LeNet-5 as a TorchSharp expert writes it by hand: the yardstick for the generated class.</summary>
internal sealed class LeNet5ByHand : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = nn.Conv2d(1, 6, 5, padding: 2);
    private readonly Conv2d conv2 = nn.Conv2d(6, 16, 5);
    private readonly Linear fc1 = nn.Linear(400, 120);
    private readonly Linear fc2 = nn.Linear(120, 84);
    private readonly Linear fc3 = nn.Linear(84, 10);

    public LeNet5ByHand()
        : base(nameof(LeNet5ByHand)) => RegisterComponents();

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = nn.functional.avg_pool2d(conv1.call(input).tanh_(), 2);
        x = nn.functional.avg_pool2d(conv2.call(x).tanh_(), 2);
        x = fc1.call(x.flatten(1)).tanh_();
        x = fc2.call(x).tanh_();
        return fc3.call(x).MoveToOuterDisposeScope();
    }
}
