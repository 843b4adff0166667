using TorchDsl.Samples.Zoo;

namespace TorchDsl.Samples.Networks;

/// <summary>All networks whose table can be printed: those of the catalogue, and those of the zoo that the other commands cannot run.</summary>
internal static class Summaries
{
    public static IReadOnlyList<SummaryEntry> All { get; } =
    [
        .. Catalogue.All.Select(entry => new SummaryEntry(entry.Name, entry.Summary, entry.Graph!)),
        Of<ResNeXt50>("resnext50"),
        Of<MobileNetV3Large>("mobilenet-v3-large"),
        Of<EfficientNetB0>("efficientnet-b0"),
        Of<MNASNet>("mnasnet"),
        Of<RegNetY400MF>("regnet-y-400mf"),
        Of<ShuffleNetV2>("shufflenet-v2"),
        Of<ConvNeXtTiny>("convnext-tiny"),
        Of<SwinTiny>("swin-tiny"),
        Of<InceptionV3>("inception-v3"),
        Of<FCNResNet50>("fcn-resnet50"),
        Of<DeepLabV3ResNet50>("deeplab-v3-resnet50"),
        Of<FPN>("fpn"),
        Of<AnySizeUNet>("any-size-unet"),
        Of<SSD300>("ssd300"),
        Of<DCGANGenerator>("dcgan-generator"),
        Of<DCGANDiscriminator>("dcgan-discriminator"),
        Of<VAE>("vae"),
        Of<SiameseNet>("siamese"),
        Of<TCN>("tcn"),
        Of<CRNN>("crnn"),
        Of<EEGNet>("eegnet"),
        Of<PointNet>("pointnet"),
        Of<Translator>("translator"),
        Of<TextClassifier>("text-classifier"),
        Of<SmallGPT>("small-gpt"),
        Of<TwoTower>("two-tower"),
        Of<EntityEmbedding>("entity-embedding"),
    ];

    public static IEnumerable<string> Names => All.Select(network => network.Name);

    public static SummaryEntry? Find(string name) => All.FirstOrDefault(network => network.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static SummaryEntry Of<TNetwork>(string name)
        where TNetwork : INetwork<TNetwork> => new(name, TNetwork.Summary, () => TNetwork.Graph);
}

/// <summary>A network whose table can be printed, and which can be drawn.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Summary">What the compiler worked out.</param>
/// <param name="Graph">The network as data, which is read when it is asked for.</param>
internal sealed record SummaryEntry(string Name, Summary Summary, Func<NetworkGraph> Graph);
