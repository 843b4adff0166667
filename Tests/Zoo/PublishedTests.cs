using TorchDsl.Tests.Oracles.Graphs;
using TorchDsl.Tests.Sweep.Zoo;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchDsl.Tests.Zoo;

/// <summary>The networks that are not in the catalogue, beside what is published of them, each made once or twice.</summary>
public class PublishedTests
{
    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Models = new()
    {
        ["ResNeXt50"] = () => models.resnext50_32x4d(),
        ["MobileNetV3Large"] = () => models.mobilenet_v3_large(),
        ["InceptionV3"] = () => models.inception_v3(),
    };

    public static TheoryData<string> Names => [.. Published.All.Select(one => one.Summary.Network)];

    public static TheoryData<string> Keyed => [.. TorchvisionKeys.Networks];

    public static TheoryData<string> ModelNames => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parameters_are_as_many_as_published(string name) => Assert.Equal(Published.Find(name).Parameters, Published.Find(name).Summary.Parameters);

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_lowers_the_loss(string name)
    {
        using var scope = NewDisposeScope();
        var published = Published.Find(name);
        var (network, samples) = (published.Create(), published.Samples());
        Assert.Equal(published.Parameters, network.parameters().Sum(parameter => parameter.numel()));
        var before = Evaluate(network, samples);
        network.train();
        var results = CompiledGraph.Call(network, samples);
        Assert.DoesNotContain(null, results);
        Loss(results).backward();
        Assert.All(network.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, $"{parameter.name} has no gradient"));

        // The rate by which a step lowers the loss by a ten-thousandth, to first order: a loss may be near its least.
        var rate = 0.0001 * before / network.parameters().Sum(parameter => parameter.grad!.square().sum().item<float>());
        using var optimizer = optim.SGD(network.parameters(), rate);
        optimizer.step();
        var after = Evaluate(network, samples);
        Assert.True(after < before, $"the loss was {before} before the step and is {after} after it");
    }

    [Theory]
    [MemberData(nameof(Keyed))]
    public void Modules_are_named_as_in_torchvision(string name)
    {
        using var network = Published.Find(name).Create();
        var modules = network.state_dict().Keys.Select(Module).Distinct();
        Assert.Equal(TorchvisionKeys.Of(name).Order(StringComparer.Ordinal), modules.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Copied_weights_give_torchvisions_bits(string name)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        var published = Published.Find(name);
        var (network, model) = (published.Create(), Models[name]());
        SmallZoo.DrawStatistics(model);
        Assert.Equal(model.state_dict().Keys.Order(), network.state_dict().Keys.Order());
        network.load_state_dict(model.state_dict());
        network.eval();
        model.eval();
        var input = published.Samples()[0][..1];
        Assert.True(model.call(input).bytes.SequenceEqual(CompiledGraph.Call(network, input)[0]!.bytes));
    }

    // A tensor that is no layer's, such as a learned scale, has a name of its own.
    private static string Module(string key) =>
        key[(key.LastIndexOf('.') + 1)..] is "weight" or "bias" or "running_mean" or "running_var" or "num_batches_tracked" ? key[..key.LastIndexOf('.')] : key;

    // Without dropout, whose losses are random, but normalised as in training.
    private static float Evaluate(nn.Module network, Tensor[] samples)
    {
        using var mode = no_grad();
        network.eval();
        foreach (var normalisation in network.modules().Where(module => module is BatchNorm1d or BatchNorm2d))
            normalisation.train();
        return Loss(CompiledGraph.Call(network, samples)).item<float>();
    }

    // Every output has another target, so that no network that gives the same everywhere is best.
    private static Tensor Loss(IEnumerable<Tensor?> results) =>
        results.OfType<Tensor>().Select(result => (result - linspace(-1, 1, result.numel()).reshape(result.shape)).square().mean())
            .Aggregate((sum, loss) => sum + loss);
}
