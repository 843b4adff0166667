using TorchDsl.Samples.Zoo;
using static TorchSharp.torch;

namespace TorchDsl.Samples.Networks;

/// <summary>The networks by the names that users type.</summary>
internal static class Catalogue
{
    private static readonly List<CatalogueEntry> Networks = [];

    static Catalogue()
    {
        Add<LeNet5>("lenet5");
        Add<FirstDnn>("first-dnn");
        Add<Homework>("homework");
        Add<TutorialNet>("tutorial-net");
        Add<StackedConvolutions>("stacked-3x3");
        Add<OneByOne>("one-by-one");
        Add<Assignment>("assignment");
        Add<ReceptiveFieldTable>("receptive-field-table");
        Add<LectureAlexNet>("lecture-alexnet");
        Add<LectureZFNet>("lecture-zfnet");
        Add<AlexNet>("alexnet");
        Add<VGG11>("vgg11");
        Add<VGG13>("vgg13");
        Add<VGG16>("vgg16");
        Add<VGG19>("vgg19");
        Add<VGG11BatchNorm>("vgg11-bn");
        Add<VGG13BatchNorm>("vgg13-bn");
        Add<VGG16BatchNorm>("vgg16-bn");
        Add<VGG19BatchNorm>("vgg19-bn");
        Add<KerasVGG16>("keras-vgg16");
        Add<GoogLeNet, (Tensor, Tensor?, Tensor?)>("googlenet", results => [results.Item1, results.Item2, results.Item3]);
        Add<GoogLeNetWithoutHeads>("googlenet-without-heads");
        Add<ResNet18>("resnet18");
        Add<ResNet34>("resnet34");
        Add<ResNet50>("resnet50");
        Add<ResNet101>("resnet101");
        Add<ResNet152>("resnet152");
        Add<SqueezeNet>("squeezenet");
        Add<DenseNet121>("densenet121");
        Add<MobileNetV2>("mobilenet-v2");
        Add<UNet>("unet");
        Add<PaddedUNet>("padded-unet");
        Add<ViT>("vit");
        Add<WaveNet>("wavenet");
        Add<LayerPattern>("layer-pattern");
    }

    public static IReadOnlyList<CatalogueEntry> All => Networks;

    public static IEnumerable<string> Names => Networks.Select(network => network.Name);

    public static CatalogueEntry? Find(string name) =>
        Networks.Find(network => network.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Add<TNetwork>(string name)
        where TNetwork : nn.Module<Tensor, Tensor>, INetwork<TNetwork>, new() =>
        Add<TNetwork, Tensor>(name, result => [result]);

    private static void Add<TNetwork, TResult>(string name, Func<TResult, Tensor?[]> results)
        where TNetwork : nn.Module<Tensor, TResult>, INetwork<TNetwork>, new() =>
        Networks.Add(new(name, TNetwork.Summary, () => new TNetwork(), (network, input) =>
            [.. results(((TNetwork)network).call(input)).OfType<Tensor>()])
        {
            Graph = () => TNetwork.Graph,
        });
}
