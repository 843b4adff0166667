using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Every layer computes what TorchSharp's own module computes with the same weights.</summary>
[Collection(nameof(Tests.Alone))]
public class OutputTests
{
    public static TheoryData<string> Kinds => [.. Swept.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Outputs_are_those_of_TorchSharps_module(string kind)
    {
        foreach (var gradients in new[] { false, true })
        {
            using var mode = set_grad_enabled(gradients);
            ForEach(kind, (swept, network, reference, batch) =>
            {
                var (input, untouched) = (swept.Input(batch, requiresGrad: gradients), swept.Input(batch));
                var expected = Accepts(() => reference.call(Seeded(input)));
                if (expected is null)
                    return false;
                var result = network.call(Seeded(input));
                AssertEqual(swept, expected, result);
                AssertEqual(swept, untouched, input);
                Assert.NotSame(input, result);
                foreach (var (one, other) in reference.buffers().Zip(network.buffers()))
                    AssertEqual(swept, one, other);
                return true;
            });
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gradients_are_those_of_TorchSharps_module(string kind) => ForEach(kind, (swept, network, reference, batch) =>
    {
        var (input, twin) = (swept.Input(batch, requiresGrad: true), swept.Input(batch, requiresGrad: true));
        network.zero_grad();
        reference.zero_grad();
        if (Accepts(() => Backward(reference, twin)) is null)
            return false;
        Backward(network, input);
        AssertClose(twin.grad, input.grad);
        foreach (var (one, other) in reference.parameters().Zip(network.parameters()))
            AssertClose(one.grad, other.grad);
        return true;
    });

    private delegate bool Check(Swept swept, nn.Module<Tensor, Tensor> network, nn.Module<Tensor, Tensor> reference, long batch);

    // A check says whether TorchSharp's module takes the batch.
    private static void ForEach(string kind, Check check) => Swept.ForEach(kind, swept =>
    {
        foreach (var training in new[] { false, true })
        {
            foreach (var batch in new[] { 2, 1, 0 })
            {
                using var scope = NewDisposeScope();
                var (network, reference) = swept.Make();
                network.train(training);
                reference.train(training);
                var isTaken = IsTaken(training, batch, () => check(swept, network, reference, batch));
                Assert.True(isTaken || batch < 2, "TorchSharp's own module refuses two samples.");
            }
        }
    }, turned: true);

    // Of one sample, TorchSharp's BatchNorm of features makes statistics that are no numbers.
    private static bool IsTaken(bool training, long batch, Func<bool> check)
    {
        try
        {
            return check();
        }
        catch (ArgumentException refusal) when (training && batch == 1)
        {
            Assert.Contains("in training expects a batch of at least 2 samples", refusal.Message);
            return false;
        }
    }

    // What libtorch refuses, an empty batch or statistics of one value, ours may refuse.
    private static Tensor? Accepts(Func<Tensor> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    // A sum with weights: without them, that of what is normalised has no gradient.
    private static Tensor Backward(nn.Module<Tensor, Tensor> module, Tensor input)
    {
        var result = module.call(Seeded(input));
        if (result.requires_grad)
            (Seeded(result) * randn(result.shape)).sum().backward();
        return result;
    }

    private static Tensor Seeded(Tensor value)
    {
        manual_seed(3);
        return value;
    }

    private static void AssertEqual(Swept swept, Tensor expected, Tensor actual)
    {
        Close.Assert(expected, actual);
        if (!swept.IsRounded)
            Assert.True(expected.contiguous().bytes.SequenceEqual(actual.contiguous().bytes), "other numbers");
    }

    private static void AssertClose(Tensor? expected, Tensor? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is not null)
            Close.Assert(expected, actual!);
    }
}
