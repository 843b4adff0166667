using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ShapingTests
{
    [Theory]
    [Cases]
    public void Elements_do_not_fit_the_new_shape(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_map_cannot_be_resampled_so(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_free_size_does_not_always_fit(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);
}
