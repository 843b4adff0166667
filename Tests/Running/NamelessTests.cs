using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Layers with the name <c>""</c>, whose weights have the keys of what they are in.</summary>
[Collection(nameof(Alone))]
public class NamelessTests
{
    [Fact]
    public void The_keys_are_those_of_the_layers_written_out() => Assert.Equal(Keys(new WrittenOut()), Keys(new Nameless()));

    [Fact]
    public void The_summary_has_the_same_names() => Assert.Equal(Named(WrittenOut.Summary), Named(Nameless.Summary));

    [Fact]
    public void Weights_of_the_layers_written_out_give_the_same_outputs()
    {
        using var scope = NewDisposeScope();
        var (network, written, input) = (new Nameless(), new WrittenOut(), randn(2, 3, 8, 8));
        using var stream = new MemoryStream();
        written.save(stream);
        network.load(new BinaryReader(new MemoryStream(stream.ToArray())));
        Assert.Equal(written.call(input), network.call(input), Same);
        network.eval();
        written.eval();
        Assert.Equal(written.call(input), network.call(input), Same);
    }

    [Fact]
    public void All_of_it_is_moved_and_disposed()
    {
        using var scope = NewDisposeScope();
        using var network = new Nameless();
        var input = randn(2, 3, 8, 8);
        network.eval();
        var before = network.call(input);
        network.to(ScalarType.Float64);
        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(ScalarType.Float64, network.call(input.to(ScalarType.Float64)).dtype);
        network.to(ScalarType.Float32);
        Assert.Equal(before, network.call(input), Same);
        var parameters = network.parameters().ToList();
        network.Dispose();
        Assert.All(parameters, parameter => Assert.True(parameter.IsInvalid));
    }

    [Fact]
    public void Training_and_eval_reach_what_is_in_them()
    {
        using var scope = NewDisposeScope();
        var (network, input) = (new Dropping(), ones(1, 64));
        Assert.True((network.call(input) == 0).any().item<bool>());
        network.eval();
        Assert.Equal(input, network.call(input), Same);
    }

    [Fact]
    public void Names_are_looked_up_without_dots_before_them()
    {
        using var network = new Nameless();
        Assert.All(network.state_dict().Keys, key => Assert.True(network.has_parameter(key) || network.has_buffer(key), key));
        Assert.All(network.named_parameters(), named => Assert.Same(named.parameter, network.get_parameter(named.name)));
        Assert.All(network.named_buffers(), named => Assert.Same(named.buffer, network.get_buffer(named.name)));
        Assert.All(network.named_modules(), named => Assert.False(named.name.StartsWith('.'), named.name));
        Assert.Null(network.get_parameter("conv9.weight"));
        Assert.False(network.has_buffer(""));
    }

    [Fact]
    public void In_another_module_the_keys_begin_with_its_name()
    {
        using var network = nn.Sequential(new Nameless());
        Assert.Equal(Keys(new WrittenOut()).Select(key => "0." + key).Order(), network.state_dict().Keys.Order());
    }

    [Fact]
    public void A_layer_of_a_block_may_have_the_blocks_name()
    {
        Assert.Equal(["bias", "weight"], Keys(new Rectified(3, 5)));
        Assert.Equal(["0.bias", "0.weight", "1.bias", "1.weight", "stage.0.bias", "stage.0.weight", "stage.1.bias", "stage.1.weight"], Keys(new Stages()));
    }

    private static bool Same(Tensor expected, Tensor actual) => expected.allclose(actual);

    private static IEnumerable<string> Named(Summary summary) => summary.Rows.Where(row => row.Parameters != 0).Select(row => row.Name);

    private static IEnumerable<string> Keys(nn.Module network)
    {
        using (network)
            return [.. network.state_dict().Keys.Order(StringComparer.Ordinal)];
    }
}

[Input(nameof(channels), "h", "w"), Conv(nameof(width), Padding = 1, Name = ""), ReLU]
internal sealed partial class Rectified(int channels, int width);

[Input(3, "h", "w"), Conv(8, Padding = 1), BatchNorm, ReLU, Use<Rectified>(4, Name = "layer1.0")]
internal sealed partial class Stem;

[Input(nameof(channels), "h", "w"), Use<Rectified>(6, Name = "layer1.1"), LayerScale(1, Name = "gamma"), GlobalAvgPool, Flatten]
internal sealed partial class Neck(int channels);

[Input(3, 8, 8), Use<Stem>(Name = ""), Use<Neck>(Name = ""), BatchNorm, ReLU, Linear(5, Name = "")]
internal sealed partial class Nameless;

[Input(3, 8, 8), Conv(8, Padding = 1), BatchNorm, ReLU]
[Conv(4, Padding = 1, Name = "layer1.0"), ReLU, Conv(6, Padding = 1, Name = "layer1.1"), ReLU]
[LayerScale(1, Name = "gamma"), GlobalAvgPool, Flatten, BatchNorm, ReLU, Linear(5, Name = "")]
internal sealed partial class WrittenOut;

[Input(3, 8, 8), Use<Rectified>(3, Name = "", Repeat = 2), Repeat(2, Name = "stage"), Use<Rectified>(3, Name = ""), End]
internal sealed partial class Stages;

[Input(64), Use<Dropped>(Name = "")]
internal sealed partial class Dropping;

[Input("n"), Dropout(0.5), Identity]
internal sealed partial class Dropped;
