using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Zoo;

/// <summary>The zoo beside torchvision, as traced: every layer with its arguments, shape and counts, and every key of the state_dict.</summary>
public class TorchvisionTests
{
    [Theory]
    [InlineData("alexnet", "alexnet")]
    [InlineData("vgg11", "vgg11")]
    [InlineData("vgg16", "vgg16")]
    [InlineData("vgg16-bn", "vgg16_bn")]
    [InlineData("vgg19", "vgg19")]
    public void Every_layer_is_torchvisions(string network, string file)
    {
        var summary = Catalogue.Find(network)!.Summary;
        var trace = new Trace(file);
        var rows = summary.Rows.Skip(1).ToList();

        Assert.Equal(trace.Nodes.Select(node => ToText(node, trace.Batch)), rows.Select(ToText));
        Assert.Equal(
            trace.Nodes.Select(node => node.HasParameters ? node.Module : null),
            rows.Select(row => row.Parameters > 0 ? row.Name : null));
        Assert.Equal(trace.InputShape, summary.InputShape.Sizes);
        Assert.Equal(trace.Parameters, summary.Parameters);
        Assert.Equal(trace.MultiplyAdds, trace.Batch * summary.MultiplyAdds.Value);
    }

    [Theory]
    [InlineData("alexnet", "alexnet")]
    [InlineData("vgg11", "vgg11")]
    [InlineData("vgg16", "vgg16")]
    [InlineData("vgg16-bn", "vgg16_bn")]
    [InlineData("vgg19", "vgg19")]
    public void Every_tensor_has_torchvisions_key_and_shape(string network, string file)
    {
        using var module = Catalogue.Find(network)!.Create();
        var tensors = module.state_dict().Select(pair => (pair.Key, string.Join('×', pair.Value.shape)));

        Assert.Equal(new Trace(file).StateDict.Order(), tensors.Order());
    }

    private static string ToText(TraceNode node, long batch) => $"{node.Layer} {node.Shape} {node.Parameters} {node.MultiplyAdds / batch}";

    private static string ToText(SummaryRow row) => $"{row.Layer} {row.OutputShape} {row.Parameters} {row.MultiplyAdds}";
}
