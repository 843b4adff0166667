using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep.Zoo;

/// <summary>Every network of the catalogue, as far as its size is not what matters.</summary>
[Collection(nameof(Tests.Alone))]
public class ZooTests
{
    public static TheoryData<string> Names => [.. SmallZoo.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_gradients_are_those_of_TorchSharps_modules(string name)
    {
        foreach (var training in new[] { false, true })
        {
            using var scope = NewDisposeScope();
            var zoo = SmallZoo.Find(name);
            var network = zoo.Create();
            var reference = zoo.Reference(network);
            network.train(training);
            reference.train(training);
            if (training && zoo.HasHeads)
                continue;
            var (input, twin) = (zoo.Input(2, requiresGrad: true), zoo.Input(2, requiresGrad: true));
            var (expected, actual) = (Backward(reference, twin), Backward(network, input));
            if (!name.StartsWith("ViT", StringComparison.Ordinal))
                Assert.True(expected.bytes.SequenceEqual(actual.bytes), "other numbers");
            Close.Assert(expected, actual);
            Close.Assert(twin.grad!, input.grad!);
            foreach (var (one, other) in reference.parameters().Zip(network.parameters()).Where(pair => pair.First.grad is not null))
                Close.Assert(one.grad!, other.grad!);
            foreach (var (one, other) in reference.buffers().Zip(network.buffers()))
                Close.Assert(one, other);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_sample_of_a_batch_gives_what_it_gives_alone_and_none_gives_none(string name)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        var zoo = SmallZoo.Find(name);
        var network = zoo.Create();
        network.eval();
        var (input, none) = (zoo.Input(2), zoo.Input(0));
        var both = Call(network, input);
        Close.Assert(both, cat([Call(network, input[..1]), Call(network, input[1..])]));
        Assert.Equal([0, .. zoo.Summary.OutputShape.Sizes], Call(network, none).shape);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forwards_leave_nothing(string name)
    {
        var zoo = SmallZoo.Find(name);
        using var network = zoo.Create();
        using var input = zoo.Input(2);

        // One tensor left in each of twelve forwards is seen as well as one in each of two hundred, for which the large networks take a minute.
        Flatness.Check(network, zoo.Summary.MultiplyAdds.Value < 5_000_000 ? 50 : 3, () =>
        {
            foreach (var result in CompiledGraph.Call(network, input))
                result?.Dispose();
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_saved_network_computes_the_same_when_loaded(string name)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        using var file = new MemoryStream();
        var zoo = SmallZoo.Find(name);
        var (network, other) = (zoo.Create(), zoo.Create());
        foreach (var parameter in other.parameters())
            parameter.zero_();
        network.save(file);
        other.load(new MemoryStream(file.ToArray()));
        network.eval();
        other.eval();
        Assert.True(Call(network, zoo.Input(1)).bytes.SequenceEqual(Call(other, zoo.Input(1)).bytes));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Networks_move_to_each_type_and_back(string name)
    {
        foreach (var type in new[] { float64, bfloat16, float16 })
        {
            using var scope = NewDisposeScope();
            using var mode = no_grad();
            var zoo = SmallZoo.Find(name);
            var network = zoo.Create();

            // What each type holds exactly comes back as it was.
            foreach (var tensor in network.parameters().Concat(network.buffers()).Where(tensor => tensor.is_floating_point()))
                tensor.copy_(((tensor * 1024).round() / 1024).to(bfloat16).to(float32));
            var byHand = new ByHand(network);
            nn.Module<Tensor, Tensor>[] owners = type == float64 ? [nn.Sequential(("net", byHand))] : [];
            foreach (var owner in owners.Prepend(network as nn.Module<Tensor, Tensor> ?? byHand))
                Moving.Check(owner, type, zoo.Input(1), null, isRounded: true);
        }
    }

    // A sum with weights: without them, that of what is normalised has no gradient.
    private static Tensor Backward(nn.Module network, Tensor input)
    {
        manual_seed(3);
        var result = Call(network, input);
        manual_seed(3);
        (result * randn(result.shape)).sum().backward();
        return result;
    }

    private static Tensor Call(nn.Module network, Tensor input) => CompiledGraph.Call(network, input)[0]!;
}
