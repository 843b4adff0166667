using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>The packages as the README packs them, from the copy in the workplace into a folder beside it.</summary>
internal sealed class Feed
{
    /// <summary>What networks need.</summary>
    public const string TorchDsl = """<ItemGroup><PackageReference Include="TorchDsl" Version="0.1.0" /></ItemGroup>""";

    /// <summary>What a program needs.</summary>
    public const string Program = """
        <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
        <ItemGroup><PackageReference Include="TorchSharp-cpu" Version="0.107.0" /></ItemGroup>
        """;

    private readonly Workplace workplace;

    public Feed(Workplace workplace)
    {
        this.workplace = workplace;
        foreach (var command in Commands.Where(IsPack))
            Dotnet(".", command);
    }

    /// <summary>What the README says of a project of one's own.</summary>
    public static Page Section { get; } = Page.Read("README.md").Section("## In your own project");

    /// <summary>Its lines for the shell, in order.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Section.Blocks("sh").SelectMany(block => block.TrimEnd().Split('\n'))];

    /// <summary>The commands of the SDK that come after those that pack.</summary>
    public static IEnumerable<string> OtherCommands => Commands.Where(command => !IsPack(command));

    /// <summary>The file of a package.</summary>
    public string this[string package] => workplace[$"packages/{package}.0.1.0.nupkg"];

    /// <summary>A project whose packages come from here and whose warnings, of all analyzers, are errors.</summary>
    public void Write(string name, string content, string source)
    {
        workplace.Write($"{name}/{name}.csproj", Workplace.Project($"""
            <PropertyGroup>
              <Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode>
              <RestoreAdditionalProjectSources>../packages</RestoreAdditionalProjectSources>
            </PropertyGroup>
            {content}
            """));
        workplace.Write($"{name}/Source.cs", source);
    }

    /// <summary>Runs a command of the SDK in a folder.</summary>
    public string Dotnet(string directory, string arguments) => workplace.Dotnet(directory, arguments, Environment);

    /// <summary>Runs a command of the SDK that fails.</summary>
    public string DotnetFails(string directory, string arguments) => workplace.DotnetFails(directory, arguments, Environment);

    private static IEnumerable<string> Commands =>
        Lines.Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal)).Select(line => line["dotnet ".Length..]);

    // Packages are restored into a cache of the workplace's, so that none of an earlier run is taken; what the machine has is only read.
    private (string Name, string Value)[] Environment =>
    [
        ("NUGET_PACKAGES", workplace["cache"]),
        ("NUGET_FALLBACK_PACKAGES", Path.GetFullPath(Path.Combine(workplace.Package, "../.."))),
        // Installed templates and, on Linux, the outputs of programs of one file.
        ("DOTNET_CLI_HOME", workplace["home"]),
        ("XDG_DATA_HOME", workplace["data"]),
        ("CreateHardLinksForCopyLocalIfPossible", "true"),
        ("CreateHardLinksForPublishFilesIfPossible", "true"),
    ];

    private static bool IsPack(string command) => command.StartsWith("pack ", StringComparison.Ordinal);
}
