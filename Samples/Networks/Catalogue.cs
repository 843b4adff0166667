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
        Add<ReceptiveFieldTable>("receptive-field-table");
        Add<LectureAlexNet>("lecture-alexnet");
        Add<LectureZFNet>("lecture-zfnet");
        Add<AlexNet>("alexnet");
        Add<VGG11>("vgg11");
        Add<VGG16>("vgg16");
        Add<VGG16BatchNorm>("vgg16-bn");
        Add<VGG19>("vgg19");
        Add<KerasVGG16>("keras-vgg16");
    }

    public static IReadOnlyList<CatalogueEntry> All => Networks;

    public static IEnumerable<string> Names => Networks.Select(network => network.Name);

    public static CatalogueEntry? Find(string name) =>
        Networks.Find(network => network.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Add<TNetwork>(string name)
        where TNetwork : nn.Module<Tensor, Tensor>, INetwork<TNetwork>, new() =>
        Networks.Add(new(name, TNetwork.Summary, () => new TNetwork()));
}
