using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;
using Size = TorchDsl.Generator.Infer.Sizes.SymInt;

namespace TorchDsl.Tests.Inferring;

/// <summary>Networks with free sizes: what is inferred holds for every size, and the smallest size is libtorch's.</summary>
[Collection(nameof(Alone))]
public class FreeSizeTests(ITestOutputHelper output)
{
    // Of several free sizes any may be 1 before InstanceNorm, if not all are: that is no smallest size of each.
    private static readonly Gen<DrawnNetwork> Networks = Draw.Networks.Where(network => network.Layers.All(layer => layer.Kind != "InstanceNorm"));

    // What needs to be known of a size; with a number it may be right.
    private static readonly string[] Undecided = [Rule.NeedsFixedSize, Rule.DimensionNotEven, Rule.ElementsDiffer, Rule.NotDivisible, Rule.GroupsDoNotDivide];

    [Fact]
    public void Formulas_give_what_is_inferred_for_fixed_sizes()
    {
        var agreed = 0;
        Prop.ForAll(Networks.ToArbitrary(), drawn =>
        {
            var (free, isFixed) = (FreeNetwork.Infer(drawn), RandomNetworkTests.Infer(drawn));
            var sizes = FreeNetwork.Sizes(drawn.Input);
            foreach (var (one, other) in free.Nodes.Zip(isFixed.Nodes))
                FreeNetwork.AssertEqual(other, one, sizes);
            var (first, second) = (First(free), First(isFixed));
            if (first is null)
                Assert.True(second is null == Holds(free, free.Nodes.Count, sizes), $"{drawn}: {second?.Message}");
            else if (!Undecided.Contains(first.Rule))
                Assert.True(second is not null, $"{drawn}: {first.Message}");
            agreed += first is null && second is null ? 1 : 0;
        }).Check(Seed.Config(3000));
        output.WriteLine($"{agreed} legal networks agree.");
    }

    [Fact]
    public void The_smallest_input_runs_and_one_below_does_not()
    {
        var drawn = Seed.Sample(Networks, 1500).Where(network => network.Input.Length > 1 && FreeNetwork.Infer(network).Problems.Count == 0).ToArray();
        Assert.True(drawn.Length > 200, $"Only {drawn.Length} were drawn.");
        foreach (var network in drawn)
        {
            var free = FreeNetwork.Infer(network);
            var smallest = free.SmallestInput(0).Dims.Select(dim => (int)dim.Value).ToArray();
            // An inferred size of 1 that comes first is read as the batch where sizes are known.
            if (First(RandomNetworkTests.Infer(network with { Input = smallest }))?.Rule == Rule.BatchWritten)
                continue;
            AssertRuns(network with { Input = smallest }, free);
            AssertRuns(network with { Input = [smallest[0], .. smallest.Skip(1).Select(size => size + (network.Layers.Length % 5) + 1)] }, free);
            for (var axis = 1; axis < smallest.Length; axis++)
            {
                int[] below = [.. smallest.Select((size, i) => i == axis ? size - 1 : size)];
                Assert.True(below[axis] == 0 || NamesTwo(free) || Run(network with { Input = below }) is null, $"{network} runs on {string.Join('×', below)}");
            }
        }
    }

    [Theory]
    [InlineData("Conv(8, Kernel = 3, Stride = 2, Padding = 1)", "MaxPool(2, Ceil = true)")]
    [InlineData("Conv(8, Kernel = 3, Padding = 1), MaxPool(2), MaxPool(2)", "AvgPool(4)")]
    [InlineData("Conv(8, Kernel = 5, Padding = 2)", "Conv(8, Kernel = 3), Conv(8, Kernel = 3, Padding = 2)")]
    public void Equal_sizes_are_seen_equal(string one, string other) => Assert.Equal(Spatial(one), Spatial(other));

    [Theory]
    [InlineData("MaxPool(2)", "MaxPool(2, Ceil = true)")]
    [InlineData("ReLU", "MaxPool(2)")]
    public void Other_sizes_are_seen_different(string one, string other) => Assert.NotEqual(Spatial(one), Spatial(other));

    [Fact]
    public void The_summary_has_the_formulas()
    {
        var summary = FreeNet.Summary;
        Assert.Equal(
            ["3×h×w", "8×h×w", "8×h×w", "8×floor(h/2)×floor(w/2)", "4×(floor(h/2)-2)×(floor(w/2)-2)"],
            summary.Rows.Select(row => row.OutputShape.ToString()));
        Assert.Equal(
            ["0", "216·h·w", "0", "0", "288·floor(h/2)·floor(w/2)-576·floor(h/2)-576·floor(w/2)+1152"],
            summary.Rows.Select(row => row.MultiplyAdds.ToString()));
        Assert.Equal("288·floor(h/2)·floor(w/2)+216·h·w-576·floor(h/2)-576·floor(w/2)+1152", summary.MultiplyAdds.ToString());
        Assert.Equal("8·floor(h/2)·floor(w/2)", summary.Rows[3].ActivationElements.ToString());
        Assert.Equal("3×6×6", summary.SmallestInput.ToString());
        Assert.Contains("\nThe smallest input is 3×6×6.\n", summary.ToString());
        Assert.Equal([3, -1, -1], FreeNet.InputShape.ToArray());
        Assert.Equal(8, FreeNet.ReceptiveFieldHeight);
    }

    [Fact]
    public void A_product_of_free_sizes_can_be_an_axis()
    {
        var constraint = new Constraint((Size.Named("h") * Size.Named("w")) - 8, 1);
        Assert.True(constraint.CanHold);
        Assert.Equal((3, 3), (Constraint.Smallest([constraint])("h"), Constraint.Smallest([constraint])("w")));
    }

    [Fact]
    public void What_needs_a_number_says_so() => Expected.Error(
        Expected.Network("[Input(3, \"h\", 8), Conv(4), Flatten, [|Linear(10)|]]"),
        "DSL3007",
        "Linear(10), layer 4, needs a fixed number of features, but Flatten, layer 3, produces 24·h-48 (4×(h-2)×6), which depends on h: " +
        "put GlobalAvgPool before Flatten, layer 3");

    private static string Spatial(string layers)
    {
        var summary = (Summary)Compiler.Compile($"using TorchDsl; [Input(3, \"h\", \"w\"), {layers}] public partial class Net;").Load()
            .GetType("Net")!.GetProperty("Summary")!.GetValue(null)!;
        return string.Join('×', summary.OutputShape.Skip(1));
    }

    // What asks something of a product has no smallest size of each: all get the same, which is enough.
    private static bool NamesTwo(Network network) =>
        network.Nodes.SelectMany(node => node.Constraints).Any(constraint => constraint.Size.Names.Count() > 1);

    private static Problem? First(Network network) => network.Problems.Count == 0 ? null : network.Problems[0];

    private static bool Holds(Network network, int layers, Func<string, long> sizes) =>
        network.Nodes.Take(layers).SelectMany(node => node.Constraints).All(constraint => constraint.Size.At(sizes) >= constraint.Least);

    private static void AssertRuns(DrawnNetwork network, Network free)
    {
        var result = Run(network);
        Assert.True(result is not null, $"libtorch refuses {network}");
        Assert.Equal(free.Nodes[^1].Output.Dims.Select(dim => dim.At(FreeNetwork.Sizes(network.Input))), result);
    }

    // The shape of the result, or null where libtorch refuses.
    private static long[]? Run(DrawnNetwork network)
    {
        using var scope = NewDisposeScope();
        try
        {
            // With gradients: without them libtorch's max_pool1d has a path that lets an output of no elements through.
            var value = zeros([2, .. network.Input.Select(size => (long)size)], requires_grad: true);
            foreach (var layer in network.Layers)
                value = RandomNetworkTests.Module(layer, value.shape).call(value);
            return value.shape[1..];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}

[Input(3, "h", "w"), Conv(8, Padding = 1), ReLU, MaxPool(2), Conv(4)]
internal sealed partial class FreeNet;
