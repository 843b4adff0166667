using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>No layer leaves a tensor behind but its result.</summary>
[Collection(nameof(Tests.Alone))]
public class FlatTests
{
    public static TheoryData<string> Kinds => [.. Swept.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_hundred_forwards_leave_nothing(string kind) => Swept.ForEach(kind, swept =>
    {
        using var network = swept.Create();
        using var input = swept.Input(2, requiresGrad: true);
        Flatness.Check(network, 50, () => network.call(input).Dispose());
    });
}
