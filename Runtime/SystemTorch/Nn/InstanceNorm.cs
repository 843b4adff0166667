namespace TorchSharp.Modules;

/// <summary>Normalises each channel of each sample by itself.</summary>
public abstract class InstanceNorm : NormBase
{
    public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum ?? 0.1, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>How many dimensions the channels are before the end, their own included.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var channels = input.dim() - GetNumberOfBatchDimensions();
        if (input.size((int)channels) != num_features)
            throw new ArgumentException($"expected input's size at dim={channels} to match num_features ({num_features}), but got: {input.size((int)channels)}.");
        if (channels != 0) return Normalize(input);
        using var batch = input.unsqueeze(0);
        using var result = Normalize(batch);
        return result.squeeze(0);
    }

    private Tensor Normalize(Tensor input) =>
        nn.functional.instance_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0.1, eps);

    private protected static void Expect(Tensor input, long rank)
    {
        if (input.dim() != rank && input.dim() != rank + 1)
            throw new ArgumentException($"expected {rank}D or {rank + 1}D input, but got {input.dim()}D input.");
    }
}

public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm1d))
    {
    }

    protected override long GetNumberOfBatchDimensions() => 2;

    protected override void ValidateInputDimensions(Tensor input) => Expect(input, 2);
}

public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d))
    {
    }

    protected override long GetNumberOfBatchDimensions() => 3;

    protected override void ValidateInputDimensions(Tensor input) => Expect(input, 3);
}

public sealed class InstanceNorm3d : InstanceNorm
{
    internal InstanceNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm3d))
    {
    }

    protected override long GetNumberOfBatchDimensions() => 4;

    protected override void ValidateInputDimensions(Tensor input) => Expect(input, 4);
}
