using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Running;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Benchmarks;

/// <summary>The generated class against the class an expert writes by hand, and against Sequential: time and managed allocation.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class LeNet5Benchmarks
{
    private readonly nn.Module<Tensor, Tensor> generated = new LeNet5();
    private readonly nn.Module<Tensor, Tensor> byHand = new LeNet5ByHand();
    private readonly nn.Module<Tensor, Tensor> sequential = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding: 2), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10));

    private Tensor input = null!;
    private Tensor labels = null!;

    /// <summary>How many images at once.</summary>
    [Params(1, 64)]
    public int Batch { get; set; }

    /// <summary>Draws a batch.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        input = randn(Batch, 1, 28, 28);
        labels = randint(10, [Batch], dtype: int64);
    }

    /// <summary>Inference by the generated class.</summary>
    [Benchmark]
    public void Forward() => Infer(generated);

    /// <summary>Inference by hand.</summary>
    [Benchmark(Baseline = true)]
    public void ForwardByHand() => Infer(byHand);

    /// <summary>Inference by Sequential.</summary>
    [Benchmark]
    public void ForwardSequential() => Infer(sequential);

    /// <summary>Forward and backward by the generated class.</summary>
    [Benchmark]
    public void Backward() => Learn(generated);

    /// <summary>Forward and backward by hand.</summary>
    [Benchmark]
    public void BackwardByHand() => Learn(byHand);

    /// <summary>Frees the networks and the batch.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        generated.Dispose();
        byHand.Dispose();
        sequential.Dispose();
        input.Dispose();
        labels.Dispose();
    }

    private void Infer(nn.Module<Tensor, Tensor> network)
    {
        using var mode = no_grad();
        using var result = network.call(input);
    }

    private void Learn(nn.Module<Tensor, Tensor> network)
    {
        using var result = network.call(input);
        using var loss = nn.functional.cross_entropy(result, labels);
        loss.backward();
        network.zero_grad();
    }
}
