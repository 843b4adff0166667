using TorchDsl.Generated;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>What generated code disposes when the next value is made.</summary>
public class ReplacingTests
{
    [Fact]
    public void What_is_used_up_is_disposed()
    {
        using var next = zeros(1);
        var used = Enumerable.Range(0, 6).Select(_ => zeros(1)).ToArray();
        Assert.Same(next, next.Replacing(used[0]));
        Assert.Same(next, next.Replacing(used[1], used[2]));
        Assert.Same(next, next.Replacing(used[3], used[4], used[5]));
        Assert.All(used, value => Assert.True(value.IsInvalid));
    }

    [Fact]
    public void What_is_the_next_itself_stays()
    {
        using var next = zeros(1);
        var used = zeros(1);
        next.Replacing(next);
        next.Replacing(next, used);
        next.Replacing(used, next, used);
        Assert.False(next.IsInvalid);
        Assert.True(used.IsInvalid);
    }
}
