using TorchDsl.Samples.Networks;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchDsl.Tests.Zoo;

/// <summary>The zoo beside the models of the package TorchVision: the same keys, and with the same weights the same outputs.</summary>
[Collection(nameof(Alone))]
public class ModelTests
{
    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Models = new()
    {
        ["alexnet"] = () => models.alexnet(),
        ["vgg11"] = () => models.vgg11(),
        ["vgg16-bn"] = () => models.vgg16_bn(),
        ["googlenet-without-heads"] = () => models.googlenet(),
        ["resnet18"] = () => models.resnet18(),
        ["resnet34"] = () => models.resnet34(),
        ["resnet50"] = () => models.resnet50(),
        ["resnet101"] = () => models.resnet101(),
        ["resnet152"] = () => models.resnet152(),
        ["mobilenet-v2"] = () => models.mobilenet_v2(),
    };

    public static TheoryData<string> Names => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Copied_weights_give_the_same_bits(string name)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        manual_seed(1);
        var entry = Catalogue.Find(name)!;
        var (network, model) = (entry.Create(), Models[name]());
        foreach (var buffer in model.buffers().Where(buffer => buffer.is_floating_point()))
            buffer.copy_((rand(buffer.shape) / 2) + 0.75);
        Assert.Equal(model.state_dict().Keys.Order(), network.state_dict().Keys.Order());
        network.load_state_dict(model.state_dict());
        network.eval();
        model.eval();
        var input = rand([1, .. entry.Summary.InputShape.Sizes]);
        Assert.True(model.call(input).bytes.SequenceEqual(Assert.Single(entry.Call(network, input)).bytes));
    }
}
