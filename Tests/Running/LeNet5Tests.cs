using TorchDsl.Samples.Zoo;
using TorchDsl.Testing;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Collection(nameof(Alone))]
public class LeNet5Tests
{
    [Fact]
    public Task The_generated_class_reads_as_it_should()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "Samples", "Zoo", "LeNet.cs"));
        return Verify(Networks.Generate(source));
    }

    [Fact]
    public void Forward_gives_the_experts_numbers_bit_for_bit()
    {
        using var scope = NewDisposeScope();
        var (generated, byHand) = Pair();
        var input = randn(8, 1, 28, 28);
        Assert.Equal(byHand.call(input).bytes.ToArray(), generated.call(input).bytes.ToArray());
    }

    [Fact]
    public void Gradients_are_the_experts_bit_for_bit()
    {
        using var scope = NewDisposeScope();
        var (generated, byHand) = Pair();
        var (input, labels) = (randn(8, 1, 28, 28), randint(10, [8], dtype: int64));
        foreach (var network in new[] { generated, byHand })
            nn.functional.cross_entropy(network.call(input), labels).backward();
        foreach (var (ours, theirs) in generated.parameters().Zip(byHand.parameters()))
            Assert.Equal(theirs.grad!.bytes.ToArray(), ours.grad!.bytes.ToArray());
    }

    [Fact]
    public void The_state_dict_is_the_experts()
    {
        using var scope = NewDisposeScope();
        var (generated, byHand) = Pair();
        Assert.Equal(byHand.state_dict().Select(Describe), generated.state_dict().Select(Describe));
    }

    [Fact]
    public void Forward_leaves_no_tensor_but_its_result()
    {
        using var network = new LeNet5();
        using var input = randn(2, 1, 28, 28);
        foreach (var gradients in new[] { true, false })
        {
            using var mode = set_grad_enabled(gradients);
            var before = Tensor.TotalCount;
            var result = network.call(input);
            Assert.Equal(before + 1, Tensor.TotalCount);
            result.Dispose();
            Assert.Equal(before, Tensor.TotalCount);
        }
    }

    [Fact]
    public void The_input_is_left_alone()
    {
        using var scope = NewDisposeScope();
        var input = randn(2, 1, 28, 28);
        var before = input.clone();
        new LeNet5().call(input);
        Assert.True(input.equal(before).all().item<bool>());
    }

    private static (nn.Module<Tensor, Tensor> Generated, nn.Module<Tensor, Tensor> ByHand) Pair()
    {
        manual_seed(7);
        var generated = new LeNet5();
        manual_seed(7);
        return (generated, new LeNet5ByHand());
    }

    private static string Describe(KeyValuePair<string, Tensor> entry) => $"{entry.Key} {string.Join('×', entry.Value.shape)}";
}
