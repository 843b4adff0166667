using static TorchSharp.torch;

namespace TorchDsl.Samples.Zoo;

/// <summary>
/// PointNet (Qi, Su, Mo and Guibas, "PointNet: deep learning on point sets for 3D classification and segmentation", 2016): the kind of a
/// thing by any number of points on it, which are turned to face the network, as their features are further on.
/// </summary>
[Input(3, "n"), Tap("points"), Use<TNet>(Name = "feat.stn"), Tap("turn")]
[From("points"), Transpose(1, 2), MatMul("turn"), Transpose(1, 2)]
[Conv(64, Kernel = 1, Name = "feat.conv1"), BatchNorm(Name = "feat.bn1"), ReLU, Tap("features"), Use<TNet>(Name = "feat.fstn"), Tap("mix")]
[From("features"), Transpose(1, 2), MatMul("mix"), Transpose(1, 2)]
[Conv(128, Kernel = 1, Name = "feat.conv2"), BatchNorm(Name = "feat.bn2"), ReLU]
[Conv(1024, Kernel = 1, Name = "feat.conv3"), BatchNorm(Name = "feat.bn3"), Max(2)]
[Linear(512), BatchNorm, ReLU, Linear(256), Dropout(0.3), BatchNorm, ReLU, Linear(40), LogSoftmax]
public partial class PointNet;

/// <summary>A matrix for the features of all points, which begins near the one that changes nothing.</summary>
[Input(nameof(k), "n")]
[Conv(64, Kernel = 1), BatchNorm, ReLU, Conv(128, Kernel = 1), BatchNorm, ReLU, Conv(1024, Kernel = 1), BatchNorm, ReLU, Max(2)]
[Linear(512), BatchNorm, ReLU, Linear(256), BatchNorm, ReLU, Linear($"{nameof(k)}*{nameof(k)}"), Unflatten(1, nameof(k), nameof(k)), Layer<PlusIdentity>]
public partial class TNet(int k);

/// <summary>Adds 1 on the diagonal of each matrix.</summary>
[Shape("k k -> k k", Parameters = "0")]
public sealed class PlusIdentity() : nn.Module<Tensor, Tensor>(nameof(PlusIdentity))
{
    public override Tensor forward(Tensor input)
    {
        using var identity = eye(input.size(-1), dtype: input.dtype, device: input.device);
        return input + identity;
    }
}
