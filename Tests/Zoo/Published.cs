using TorchDsl.Samples.Zoo;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Zoo;

/// <summary>A network of the zoo that is not in the catalogue, all of whose networks are run again and again: what is published of it.</summary>
/// <param name="Summary">What the compiler worked out.</param>
/// <param name="Create">Makes the network.</param>
/// <param name="Parameters">The number of parameters that is published, or that follows from the paper's table.</param>
/// <param name="Samples">A batch for each input, where sizes are free of a small size that is legal.</param>
internal sealed record Published(Summary Summary, Func<nn.Module> Create, long Parameters, Func<Tensor[]> Samples)
{
    /// <summary>torchvision's are those beside its weights; the others follow from the papers' figures and tables.</summary>
    public static IReadOnlyList<Published> All { get; } =
    [
        Of<ResNeXt50>(25_028_904),
        Of<MNASNet>(4_383_312),
        Of<RegNetY400MF>(4_344_144),
        Of<ShuffleNetV2>(2_278_604),
        Of<MobileNetV3Large>(5_483_032),
        Of<EfficientNetB0>(5_288_548),
        Of<ConvNeXtTiny>(28_589_128),
        Of<InceptionV3>(27_161_264),
        Of<FCNResNet50>(35_322_218, () => [rand(2, 3, 48, 56)]),
        Of<DeepLabV3ResNet50>(42_004_074, () => [rand(2, 3, 48, 56)]),

        // ResNet-18 without its classifier; then 1×1 and 3×3 convolutions with biases for each of three maps.
        Of<FPN>(11_689_512 - 513_000 + (256 * (128 + 256 + 512 + 3)) + (3 * ((9 * 256 * 256) + 256)), () => [rand(2, 3, 64, 96)]),

        // VGG-16's convolutions and conv6 to conv11, the norm's scales, and heads of (4 or 6)·(21 + 4) channels: 26.3 million.
        Of<SSD300>(26_285_486, () => [rand(1, 3, 300, 300)]),

        // By the tutorial's kernels of 4×4 and its norms.
        Of<DCGANGenerator>(3_576_704),
        Of<DCGANDiscriminator>(2_765_568),
        Of<VAE>((784 * 400) + 400 + (2 * ((400 * 20) + 20)) + (20 * 400) + 400 + (400 * 784) + 784),

        // Four convolutions, 9216·4096 + 4096 and 4097, by the paper's figure.
        Of<SiameseNet>(38_951_745),
        Of<TCN>((7 * 25) + 25 + 50 + (15 * ((7 * 25 * 25) + 25)) + 260),

        // By the paper's table, with a linear map from 512 to 256 features between its LSTMs.
        Of<CRNN>(8_330_789, () => [rand(2, 1, 32, 40)]),

        // 512 and 1024 in time and over the electrodes, 512 of the separable convolution, 80 of the norms, 130 of the classifier.
        Of<EEGNet>(2_258),

        // The paper says 3.5 million: matrices of 3×3 and 64×64, convolutions of 64, 128 and 1024 channels, and a classifier of 40 kinds.
        // Normalised over two samples, features are 1 and -1, which no step moves.
        Of<PointNet>(803_081 + 1_857_344 + 143_104 + 667_944, () => [rand(16, 3, 64)]),
        Of<EntityEmbedding>(11_150 + 42 + 6 + 72 + 310 + 72 + (41 * 1000) + 1000 + 500_500 + 501, () => [zeros([2, 6], int64), rand(2, 1)]),
        Of<TwoTower>((30_000 * 128) + (2 * ((129 * 300) + (301 * 128))), () => [randint(30_000, [2, 5]), randint(30_000, [2, 9])]),
    ];

    public static Published Find(string name) => All.Single(one => one.Summary.Network == name);

    private static Published Of<TNetwork>(long parameters, Func<Tensor[]>? samples = null)
        where TNetwork : nn.Module, INetwork<TNetwork>, new()
    {
        var summary = TNetwork.Summary;
        return new(summary, () => new TNetwork(), parameters, samples ?? (() => [.. summary.Inputs.Select(input => rand([2, .. input.Shape.Sizes]))]));
    }
}
