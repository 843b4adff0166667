using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Zoo;

/// <summary>The zoo beside torchvision, as traced: every layer with its arguments, shape and counts, and every key of the state_dict.</summary>
public class TorchvisionTests
{
    /// <summary>The zoo's networks and the files of their traces.</summary>
    public static TheoryData<string, string> Traced => new()
    {
        { "alexnet", "alexnet" },
        { "vgg11", "vgg11" },
        { "vgg16", "vgg16" },
        { "vgg16-bn", "vgg16_bn" },
        { "vgg19", "vgg19" },
        { "googlenet", "googlenet_train_aux" },
        { "googlenet-without-heads", "googlenet_noaux" },
        { "resnet18", "resnet18" },
        { "resnet34", "resnet34" },
        { "resnet50", "resnet50" },
        { "resnet101", "resnet101" },
        { "resnet152", "resnet152" },
        { "squeezenet", "squeezenet1_1" },
        { "densenet121", "densenet121" },
        { "mobilenet-v2", "mobilenet_v2" },
    };

    [Theory]
    [MemberData(nameof(Traced))]
    [InlineData("googlenet", "googlenet_eval")]
    public void Every_layer_is_torchvisions(string network, string file)
    {
        var summary = Catalogue.Find(network)!.Summary;
        var trace = new Trace(file);
        var rows = summary.Rows.Skip(1).Where(row => trace.IsTraining || !row.TrainingOnly).ToList();

        Assert.Equal(trace.Nodes.Select(node => ToText(node, trace.Batch)), rows.Select(ToText));
        Assert.Equal(
            trace.Nodes.Select(node => node.HasParameters ? node.Module : null),
            rows.Select(row => row.Parameters > 0 ? row.Name : null));
        Assert.Equal(trace.InputShape, summary.InputShape.Sizes);
        Assert.Equal(trace.Parameters, summary.Parameters);
        Assert.Equal(trace.MultiplyAdds, trace.Batch * (trace.IsTraining ? summary.TrainingMultiplyAdds : summary.MultiplyAdds).Value);
    }

    [Theory]
    [MemberData(nameof(Traced))]
    public void Every_tensor_has_torchvisions_key_and_shape(string network, string file)
    {
        using var module = Catalogue.Find(network)!.Create();
        var tensors = module.state_dict().Select(pair => (pair.Key, string.Join('×', pair.Value.shape)));

        Assert.Equal(new Trace(file).StateDict.Order(), tensors.Order());
    }

    private static string ToText(TraceNode node, long batch) => $"{node.Layer} {node.Shape} {node.Parameters} {node.MultiplyAdds / batch}";

    // What a sum is made of has a name or not.
    private static string ToText(SummaryRow row) =>
        $"{(row.Layer.StartsWith("Add(", StringComparison.Ordinal) ? "Add" : row.Layer)} {row.OutputShape} {row.Parameters} {row.MultiplyAdds}";
}
