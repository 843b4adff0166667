using static TorchSharp.torch;

namespace TorchDsl.Samples.Data;

/// <summary>A set of images as one tensor of bytes, from which batches are gathered; they become floating point a batch at a time.</summary>
internal sealed class Batches : IDisposable
{
    // MNIST's mean and standard deviation, as a share of white.
    private const double Mean = 0.1307 * 255;
    private const double Deviation = 0.3081 * 255;

    private readonly Tensor images;
    private readonly Tensor labels;

    /// <summary>Copies a set of images to tensors.</summary>
    /// <param name="set">The images.</param>
    /// <param name="device">Where the tensors are; by default the processor.</param>
    public Batches(ImageSet set, Device? device = null)
    {
        Device = device ?? CPU;
        Count = set.Count;
        images = tensor(set.Pixels, [set.Count, 1, set.Height, set.Width], device: Device);
        labels = tensor(Array.ConvertAll(set.Labels, label => (long)label), device: Device);
    }

    public Device Device { get; }

    public int Count { get; }

    /// <summary>The images and labels at some indices.</summary>
    public (Tensor Images, Tensor Labels) Gather(Tensor indices)
    {
        using var bytes = images.index_select(0, indices);
        return (bytes.to_type(ScalarType.Float32).sub_(Mean).div_(Deviation), labels.index_select(0, indices));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        images.Dispose();
        labels.Dispose();
    }
}
