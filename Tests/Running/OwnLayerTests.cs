using TorchDsl.Samples.Networks;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Collection(nameof(Alone))]
public class OwnLayerTests
{
    [Fact]
    public void A6_SReLU_is_a_line_beyond_each_threshold()
    {
        using var scope = NewDisposeScope();
        using var unit = new SReLU(1, 0.5);
        using (no_grad())
        {
            unit.get_parameter("right")!.fill_(2);
            unit.get_parameter("right_slope")!.fill_(3);
            unit.get_parameter("left")!.fill_(-1);
        }

        var result = unit.call(tensor(new float[] { -3, -1, 0, 2, 4 }, [1, 1, 1, 5]));
        Assert.Equal([-2, -1, 0, 2, 8], result.data<float>().ToArray());
    }

    [Fact]
    public void Its_parameters_are_counted_and_learned()
    {
        using var scope = NewDisposeScope();
        var network = new WithSReLU();
        Assert.Equal(WithSReLU.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal("Layer<SReLU>(8)", WithSReLU.Summary.Rows[2].Layer);
        Assert.Equal(
            ["conv1.weight", "conv1.bias", "act.left", "act.left_slope", "act.right", "act.right_slope", "fc1.weight", "fc1.bias"],
            network.state_dict().Select(entry => entry.Key));
        using (no_grad())
            network.get_parameter("act.right_slope")!.fill_(2); // at 1, the threshold does not matter
        network.call(randn(4, 1, 8, 8)).sum().backward();
        Assert.All(network.parameters(), parameter => Assert.True(parameter.grad!.abs().sum().item<float>() > 0));
    }

    [Fact]
    public void One_that_says_so_sees_everything_and_counts_by_its_constants()
    {
        using var network = new WithCentred();
        Assert.Equal(WithCentred.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal((16, 12), (WithCentred.ReceptiveFieldHeight, WithCentred.ReceptiveFieldWidth));
        Assert.Equal(8 * 14 * 10 * 3, WithCentred.Summary.Rows[2].MultiplyAdds);
    }

    [Fact]
    public void Nothing_is_left_but_the_result()
    {
        using var network = new WithSReLU();
        using var input = randn(4, 1, 8, 8);
        var before = Tensor.TotalCount;
        network.call(input).Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }
}

[Input(1, 8, 8), Conv(8), Layer<SReLU>(8, Name = "act"), Flatten, Linear(2)]
internal sealed partial class WithSReLU;

[Shape("c h w -> c h w", Parameters = nameof(Count), MultiplyAdds = "c*h*w*Count", Sees = "everything")]
internal sealed class Centred : nn.Module<Tensor, Tensor>
{
    private const int Count = 3;
    private readonly TorchSharp.Modules.Parameter factors = new(ones(Count));

    public Centred()
        : base(nameof(Centred)) => RegisterComponents();

    public override Tensor forward(Tensor input) => input - (input.mean([1, 2, 3], keepdim: true) * factors.sum());
}

[Input(1, 16, 12), Conv(8), Layer<Centred>, Conv(2, Kernel = 1)]
internal sealed partial class WithCentred;
