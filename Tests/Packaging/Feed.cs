using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>The package as the README packs it, from the copy in the workplace into a folder beside it.</summary>
public sealed class Feed
{
    /// <summary>Where the package lies once it is restored: not among the machine's packages, which are only read.</summary>
    private const string Cache = "cache";

    private readonly Workplace workplace;

    public Feed(Workplace workplace)
    {
        this.workplace = workplace;
        Dotnet("torchdsl", Command("dotnet pack"));
    }

    /// <summary>The file of the package.</summary>
    public string Package => workplace["packages/TorchDsl.0.1.0.nupkg"];

    /// <summary>Runs a command of the SDK in a folder, with the package restored into a cache of its own.</summary>
    public string Dotnet(string directory, string arguments) => workplace.Dotnet(directory, arguments, Environment);

    /// <summary>The arguments of the README's command that begins so.</summary>
    public static string Command(string begin) =>
        Assert.Single(Page.Read("README.md").Blocks("sh").SelectMany(block => block.Split('\n')),
            line => line.StartsWith(begin, StringComparison.Ordinal))["dotnet ".Length..];

    private (string Name, string Value)[] Environment =>
    [
        ("NUGET_PACKAGES", workplace[Cache]),
        ("NUGET_FALLBACK_PACKAGES", Path.GetFullPath(Path.Combine(workplace.Package, "../.."))),
        // On Linux the outputs of programs of one file go below it.
        ("XDG_DATA_HOME", workplace["data"]),
        ("CreateHardLinksForCopyLocalIfPossible", "true"),
    ];
}
