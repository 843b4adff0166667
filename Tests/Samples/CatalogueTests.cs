using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Samples;

public class CatalogueTests
{
    // What takes minutes is compared with its lecture's table alone.
    public static TheoryData<string> Names =>
        [.. Catalogue.All.Where(network => network.Summary.MultiplyAdds.Value < 25_000_000_000).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_compilers_numbers_are_the_running_modules(string name)
    {
        var comparison = Comparison.Of(Catalogue.Find(name)!);

        Assert.Equal(comparison.Compiled.Parameters, comparison.Parameters);
        Assert.Equal(comparison.Compiled.OutputShape, comparison.OutputShape);
        Assert.True(comparison.IsEqual);
    }

    [Theory]
    [InlineData("lenet5", false)]
    [InlineData("first-dnn", true)]
    [InlineData("homework", true)]
    [InlineData("tutorial-net", false)]
    public void Softmax_at_the_end_is_known(string name, bool endsInSoftmax) =>
        Assert.Equal(endsInSoftmax, Catalogue.Find(name)!.EndsInSoftmax);
}
