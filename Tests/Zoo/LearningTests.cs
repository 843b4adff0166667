using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Zoo;

/// <summary>Every network of the catalogue learns: here those that take two samples in a second or two.</summary>
public class LearningTests
{
    public static TheoryData<string> Names =>
        [.. Catalogue.All.Where(network => (long)network.Summary.MultiplyAdds < LargeLearningTests.Large).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_lowers_the_loss_on_two_samples(string name) => Learning.CheckStep(Catalogue.Find(name)!, batch: 2);
}
