using TorchDsl.Samples.Zoo;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Lectures;

/// <summary>The lectures on classic networks: their sizes, GoogLeNet's stages, ResNet's depths and shortcuts, and the pattern of layers.</summary>
public class ClassicNetworkTests
{
    [Fact]
    public void B2_the_classic_networks_are_as_large_as_the_lecture_says()
    {
        long[] parameters = [LeNet5.ParameterCount, AlexNet.ParameterCount, VGG16.ParameterCount, ResNet34.ParameterCount];
        Assert.Equal([61_706, 61_100_840, 138_357_544, 21_797_672], parameters);
    }

    [Fact]
    public void B2_an_inception_network_has_1x1_bottlenecks_and_side_branches()
    {
        Assert.Contains(GoogLeNet.Summary.Rows, row => row.Layer == "Conv(192, 16, 1, Bias = false)");
        Assert.Equal(["aux1", "aux2"], GoogLeNet.Summary.Outputs.Select(output => output.Name));
        Assert.All(GoogLeNet.Summary.Outputs, output => Assert.Equal((true, "1000"), (output.TrainingOnly, output.Shape.ToString())));
    }

    [Theory]
    [InlineData("maxpool3", "480×14×14")]
    [InlineData("inception4a", "512×14×14")]
    [InlineData("inception4b", "512×14×14")]
    [InlineData("inception4c", "512×14×14")]
    [InlineData("inception4d", "528×14×14")]
    [InlineData("inception4e", "832×14×14")]
    [InlineData("maxpool4", "832×7×7")]
    [InlineData("inception5a", "832×7×7")]
    [InlineData("inception5b", "1024×7×7")]
    [InlineData("globalavgpool1", "1024×1×1")]
    public void C5_GoogLeNets_stages(string stage, string shape)
    {
        var rows = GoogLeNet.Summary.Rows.Where(row => row.Name == stage || row.Name.StartsWith(stage + ".", StringComparison.Ordinal));
        Assert.Equal(shape, rows.Last().OutputShape.ToString());
    }

    [Fact]
    public void C5_GoogLeNet_has_nine_modules()
    {
        var modules = GoogLeNet.Summary.Rows.Select(row => row.Name.Split('.')[0]).Where(name => name.StartsWith("inception", StringComparison.Ordinal));
        Assert.Equal(9, modules.Distinct().Count());
    }

    [Fact]
    public void C5_average_pooling_saves_fifty_million_weights()
    {
        var rows = GoogLeNet.Summary.Rows;
        Assert.Equal(1_025_000, rows[^1].Parameters);
        Assert.Equal(50_176_000, 1000 * (long)rows.Last(row => row.Name.StartsWith("inception5b", StringComparison.Ordinal)).OutputShape.Elements);
    }

    [Fact]
    public void C5_the_auxiliary_heads_only_run_in_training()
    {
        using var scope = NewDisposeScope();
        using var network = new GoogLeNet();
        using var mode = no_grad();
        var images = rand(2, 3, 224, 224);

        network.train();
        var (_, first, second) = network.call(images);
        Assert.Equal([2, 1000], first!.shape);
        Assert.Equal([2, 1000], second!.shape);

        network.eval();
        (_, first, second) = network.call(images);
        Assert.Null(first);
        Assert.Null(second);
    }

    [Fact]
    public void C6_ResNets_are_as_deep_as_they_are_called()
    {
        // Every layer with weights on the longest way: the projections stand beside it.
        static int Depth(Summary summary) => summary.Rows.Count(row =>
            (row.Layer.StartsWith("Conv(", StringComparison.Ordinal) || row.Layer.StartsWith("Linear(", StringComparison.Ordinal))
            && !row.Name.Contains("downsample", StringComparison.Ordinal));

        Summary[] networks = [ResNet18.Summary, ResNet34.Summary, ResNet50.Summary, ResNet101.Summary, ResNet152.Summary];
        Assert.Equal([18, 34, 50, 101, 152], networks.Select(Depth));
    }

    [Fact]
    public void C6_a_residual_block_adds_to_its_input_what_it_computes()
    {
        using var scope = NewDisposeScope();
        using var block = new Bottleneck(16, 4);
        using var mode = no_grad();
        var input = randn(2, 16, 5, 5);

        // A last normalisation that gives zeros leaves the input alone.
        block.get_parameter("bn3.weight")!.zero_();
        Assert.Equal(input.relu().data<float>().ToArray(), block.call(input).data<float>().ToArray());
    }

    [Fact]
    public void D1_the_pattern_of_layers()
    {
        string[] stage = ["Conv", "ReLU", "Conv", "ReLU", "MaxPool"];
        Assert.Equal(
            ["Input", .. stage, .. stage, .. stage, "Flatten", "Linear", "ReLU", "Linear", "ReLU", "Linear"],
            LayerPattern.Summary.Rows.Select(row => row.Layer.Split('(')[0]));
    }
}
