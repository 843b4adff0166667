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
    }

    public static IReadOnlyList<CatalogueEntry> All => Networks;

    public static IEnumerable<string> Names => Networks.Select(network => network.Name);

    public static CatalogueEntry? Find(string name) =>
        Networks.Find(network => network.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Add<TNetwork>(string name)
        where TNetwork : nn.Module<Tensor, Tensor>, INetwork<TNetwork>, new() =>
        Networks.Add(new(name, TNetwork.Summary, () => new TNetwork()));
}
