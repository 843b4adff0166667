using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Graph;

/// <summary>Every network has its graph.</summary>
public class GeneratedGraphTests
{
    [Fact]
    public void Generic_code_can_ask_any_network_for_it()
    {
        Assert.Equal("LeNet5", GraphOf<LeNet5>().Name);
        Assert.Same(LeNet5.Graph, GraphOf<LeNet5>());
    }

    [Fact]
    public void It_says_what_the_constants_say()
    {
        Assert.Equal(LeNet5.ParameterCount, LeNet5.Graph.Parameters);
        Assert.Equal(LeNet5.MultiplyAdds, LeNet5.Graph.MultiplyAdds.Value);
        Assert.Equal(LeNet5.InputShape.ToArray(), LeNet5.Graph.Inputs[0].Shape.Sizes);
        Assert.Equal(LeNet5.Summary.Rows.Select(row => row.Name), LeNet5.Graph.Nodes.Select(node => node.Name));
    }

    private static NetworkGraph GraphOf<TNetwork>()
        where TNetwork : INetwork<TNetwork> => TNetwork.Graph;
}
