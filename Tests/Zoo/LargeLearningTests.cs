using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Zoo;

/// <summary>Every network of the catalogue learns: here the large ones, beside the others and from one sample, for the time they take.</summary>
public class LargeLearningTests
{
    internal const long Large = 10_000_000_000;

    // What takes a minute, the lectures' table of receptive fields, is compared with that table alone.
    public static TheoryData<string> Names =>
        [.. Catalogue.All.Where(network => (long)network.Summary.MultiplyAdds is >= Large and < 250_000_000_000).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_lowers_the_loss_on_one_sample(string name) => Learning.CheckStep(name, batch: 1);
}
