using TorchDsl.Generated;
using TorchDsl.Tests.Running;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph;

/// <summary>A door that is given a shape with numbers for free sizes says what one says that is given the summary.</summary>
[Collection(nameof(Alone))]
public class NumberedDoorTests
{
    private static readonly long[][] Shapes =
    [
        [2, 3, 6, 6], [2, 3, 17, 33], [2, 3, 5, 6], [2, 3, 9, 0], [3, 20, 30], [8, 20, 30, 3], [20, 30, 3], [8, 1, 20, 30], [8, 60], [],
        [2, 1, 8, 9], [2, 1, 8, 8], [2, 8, 8], [2, 1, 30, 9], [2, 1, 28, 9], [2, 1, 28, 1], [0, 3, 6, 6], [1], [3], [3, 3, 3, 3],
    ];

    [Fact]
    public void It_says_the_same_of_every_input()
    {
        Compare<OpenNet>([3, -1, -2], [3, 6, 6], "h,w", OpenNet.Summary);
        Compare<SquareNet>([1, -1, -1], [1, 3, 3], "n", SquareNet.Summary);
        Compare<TallNet>([1, 28, -1], [1, 28, 3], "w", TallNet.Summary);
    }

    [Fact]
    public void It_says_the_same_of_every_kind()
    {
        using var network = new OpenNet();
        using var input = zeros(2, 7, 4, 5);
        foreach (var kind in Enum.GetValues<InputKind>())
        {
            Assert.Equal(
                Said(() => Door.Check(network, input, OpenNet.Summary, kind)),
                Said(() => Door.Check(network, input, [3, -1, -2], [3, 6, 6], "h,w", kind)));
        }
    }

    [Fact]
    public void Nothing_is_allocated_for_an_input_that_fits()
    {
        using var network = new SquareNet();
        using var input = zeros(2, 1, 8, 8);
        Check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Check();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Check() => Door.Check(network, input, [1, -1, -1], [1, 3, 3], "n");
    }

    private static void Compare<TNetwork>(long[] shape, long[] smallest, string names, Summary summary)
        where TNetwork : Network<Tensor, Tensor>, new()
    {
        using var network = new TNetwork();
        foreach (var came in Shapes)
        {
            using var input = zeros(came);
            Assert.Equal(Said(() => Door.Check(network, input, summary)), Said(() => Door.Check(network, input, shape, smallest, names)));
        }
    }

    private static string Said(Action check) => Record.Exception(check) switch
    {
        null => "nothing",
        ArgumentException exception => exception.Message,
        var other => throw new InvalidOperationException("It threw something else.", other),
    };
}
