using FsCheck;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>Layers of one family: how they are drawn at random, and what they really are. Found by reflection.</summary>
internal abstract class Family
{
    public static readonly Family[] All =
    [
        .. typeof(Family).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Family))).OrderBy(type => type.Name)
            .Select(type => (Family)Activator.CreateInstance(type)!),
    ];

    /// <summary>The family's kinds: each is drawn with a weight, for a network whose input has so many spatial axes.</summary>
    public abstract IEnumerable<(int Weight, Gen<DrawnLayer> Layer)> Draw(int spatialRank);

    /// <summary>
    /// The TorchSharp module that a layer stands for, put together without our code; null for another family's layer. An
    /// exception means that there is none.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="shape">The shape of the value that comes in, the batch included.</param>
    public abstract nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape);

    /// <summary>A setting with one number per axis.</summary>
    protected static long[] Settings(DrawnLayer layer, string name, int rank, long byDefault) =>
        layer.PerAxis(name, [.. Enumerable.Repeat(byDefault, rank)]) is var setting && setting.Length == rank
            ? setting
            : throw new ArgumentException($"One {name} per axis.");

    protected static (long, long) Two(long[] sizes) => (sizes[0], sizes[1]);

    protected static (long, long, long) Three(long[] sizes) => (sizes[0], sizes[1], sizes[2]);
}
