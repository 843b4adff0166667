using TorchDsl.Samples.Networks;
using TorchDsl.Tests.Sweep.Zoo;

namespace TorchDsl.Tests.Zoo;

/// <summary>Every network of the catalogue learns: here the large ones, for the time they take compiled for small inputs.</summary>
public class LargeLearningTests
{
    internal const long Large = 5_000_000_000;

    public static TheoryData<string> Names =>
        [.. Catalogue.All.Where(network => (long)network.Summary.MultiplyAdds >= Large).Select(network => network.Summary.Network)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_lowers_the_loss(string name) => Learning.CheckStep(SmallZoo.Find(name).Summary, SmallZoo.Find(name).New, batch: 2);
}
