using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using TorchDsl.Samples.Zoo;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Benchmarks;

/// <summary>A generated block of ResNet against the one that an expert writes by hand: time and managed allocation.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class ResidualBlockBenchmarks
{
    private readonly nn.Module<Tensor, Tensor> generated = new BasicBlock(16, 16);
    private readonly nn.Module<Tensor, Tensor> byHand = new ByHand(16);
    private readonly Tensor input = randn(1, 16, 14, 14);

    /// <summary>Takes one thread.</summary>
    [GlobalSetup]
    public void Setup() => set_num_threads(1);

    /// <summary>Inference by the generated class.</summary>
    [Benchmark]
    public void Forward() => Infer(generated);

    /// <summary>Inference by hand.</summary>
    [Benchmark(Baseline = true)]
    public void ForwardByHand() => Infer(byHand);

    /// <summary>Forward and backward by the generated class.</summary>
    [Benchmark]
    public void Backward() => Learn(generated);

    /// <summary>Forward and backward by hand.</summary>
    [Benchmark]
    public void BackwardByHand() => Learn(byHand);

    /// <summary>Frees the blocks and the map.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        generated.Dispose();
        byHand.Dispose();
        input.Dispose();
    }

    private void Infer(nn.Module<Tensor, Tensor> block)
    {
        using var mode = no_grad();
        using var result = block.call(input);
    }

    private void Learn(nn.Module<Tensor, Tensor> block)
    {
        using var result = block.call(input);
        using var sum = result.sum();
        sum.backward();
        block.zero_grad();
    }

    private sealed class ByHand : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1;
        private readonly BatchNorm2d bn1;
        private readonly Conv2d conv2;
        private readonly BatchNorm2d bn2;

        public ByHand(long width)
            : base(nameof(ByHand))
        {
            conv1 = nn.Conv2d(width, width, 3, padding: 1, bias: false);
            bn1 = nn.BatchNorm2d(width);
            conv2 = nn.Conv2d(width, width, 3, padding: 1, bias: false);
            bn2 = nn.BatchNorm2d(width);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var first = conv1.call(input);
            using var normalised = bn1.call(first);
            using var second = conv2.call(normalised.relu_());
            return bn2.call(second).add_(input).relu_();
        }
    }
}
