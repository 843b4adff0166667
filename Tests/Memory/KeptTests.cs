using Xunit.Abstractions;

namespace TorchDsl.Tests.Memory;

public class KeptTests(ITestOutputHelper output)
{
    // Of the catalogue, those that fit and differ, and the tests' own, one for each op.
    private static readonly string[] Zoo =
    [
        "lenet5", "tutorial-net", "alexnet", "googlenet", "resnet18", "squeezenet", "densenet121", "mobilenet-v2", "vit", "wavenet",
    ];

    [Fact]
    public void What_a_pass_in_training_keeps_is_what_an_allocator_counts()
    {
        string[] names = [.. Zoo, .. typeof(KeptNets).GetNestedTypes().Select(type => $"KeptNets+{type.Name}")];
        var lines = Counting.Run(["2,3", .. names]);
        foreach (var line in lines)
            output.WriteLine(line);
        Assert.Equal(2 * names.Length, lines.Length);
        Assert.Equal("", string.Join('\n', lines.Where(line => line.Split(' ') is not [_, _, var counted, var computed, _, _] || counted != computed)));
    }
}
