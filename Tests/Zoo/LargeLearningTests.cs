using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Oracles.Graphs;
using TorchDsl.Tests.Sweep.Zoo;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Zoo;

/// <summary>Every network of the catalogue learns: here the large ones, for the time they take compiled for small inputs.</summary>
public class LargeLearningTests
{
    internal const long Large = 5_000_000_000;

    public static TheoryData<string> Names =>
        [.. Catalogue.All.Where(network => (long)network.Summary.MultiplyAdds >= Large).Select(network => network.Summary.Network)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_lowers_the_loss(string name)
    {
        var zoo = SmallZoo.Find(name);
        var entry = new CatalogueEntry(name, zoo.Summary, zoo.New, (network, input) => [.. CompiledGraph.Call(network, input).OfType<Tensor>()]);
        Learning.CheckStep(entry, batch: 2);
    }
}
