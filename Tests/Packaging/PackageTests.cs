using System.IO.Compression;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>The package is restored from a folder into projects outside the repository, whose warnings are errors.</summary>
[Collection(nameof(Workplace))]
public class PackageTests(Workplace workplace, Feed feed) : IClassFixture<Feed>
{
    private const string TorchDsl = """<PackageReference Include="TorchDsl" Version="0.1.0" />""";
    private const string Libtorch = """<PackageReference Include="TorchSharp-cpu" Version="0.107.0" />""";
    private const string Program = "<OutputType>Exe</OutputType>";

    private readonly Workplace workplace = workplace;
    private readonly Feed feed = feed;

    [Fact]
    public void It_has_the_library_the_plug_ins_and_the_targets()
    {
        using var package = ZipFile.OpenRead(feed.Package);
        var files = package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "PACKAGE.md", "TorchDsl.nuspec", "analyzers/dotnet/cs/TorchDsl.CodeFixes.dll", "analyzers/dotnet/cs/TorchDsl.Generator.dll",
                "buildTransitive/MakeVersionWeak.cs", "buildTransitive/TorchDsl.targets", "buildTransitive/WriteGraphs.cs", "icon.png",
                "lib/net8.0/TorchDsl.dll", "lib/net8.0/TorchDsl.xml",
            ],
            files);
        Assert.True(File.Exists(Path.ChangeExtension(feed.Package, "snupkg")));
        using var nuspec = new StreamReader(package.GetEntry("TorchDsl.nuspec")!.Open());
        Assert.Single(nuspec.ReadToEnd().Split('\n'), line => line.Contains("<dependency ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_of_the_README_runs()
    {
        var program = Assert.Single(Page.Read("README.md").Blocks("csharp"), block => block.StartsWith("#:package", StringComparison.Ordinal));
        workplace.Write("file/lenet.cs", program);
        Assert.EndsWith("\n10", feed.Dotnet("file", Feed.Command("dotnet run lenet.cs")).TrimEnd(), StringComparison.Ordinal);
        workplace.Delete("file");
        workplace.Delete("data");
    }

    [Fact]
    public void A_librarys_blocks_reach_a_program_through_a_package()
    {
        Write("blocks", TorchDsl, """
            using TorchDsl;

            namespace Blocks;

            [Input(nameof(features)), Linear(nameof(features), nameof(features)), ReLU]
            public partial class Dense(int features);
            """);
        feed.Dotnet("packaged/blocks", "pack -c Release -o ../../packages");

        // Networks of its own.
        const string blocks = """<PackageReference Include="blocks" Version="1.0.0" />""";
        Write("networks", blocks + TorchDsl + Libtorch, """
            using TorchSharp;

            using var network = new Networks.Small();
            Console.WriteLine(network.call(torch.ones(2, 3)).shape[1]);

            namespace Networks
            {
                using TorchDsl;

                [Input(3)]
                [Linear(3, 4), Use<Blocks.Dense>(4), Linear(4, 7)]
                internal sealed partial class Small;
            }
            """, $"{Program}<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        Build("networks");
        Assert.Equal("7", Run("networks"));
        workplace.AssertMended("packaged/networks/bin");
        // What the compiler has written lies below obj, and is not compiled again.
        Build("networks");

        // None of its own: the targets come along with the library's package.
        Write("uses", blocks + Libtorch, """
            using var network = new Blocks.Dense(3);
            Console.WriteLine(network.call(TorchSharp.torch.ones(2, 3)).shape[1]);
            """, Program);
        Build("uses");
        Assert.Equal("3", Run("uses"));
        workplace.AssertMended("packaged/uses/bin");
        workplace.Delete("packaged");
    }

    private void Write(string name, string packages, string source, string properties = "")
    {
        workplace.Write($"packaged/{name}/{name}.csproj", Workplace.Project($"""
            <PropertyGroup>
              <Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode>{properties}
              <RestoreAdditionalProjectSources>../../packages</RestoreAdditionalProjectSources>
            </PropertyGroup>
            <ItemGroup>{packages}</ItemGroup>
            """));
        workplace.Write($"packaged/{name}/Source.cs", source);
    }

    private void Build(string name) =>
        Assert.Contains("    0 Warning(s)", feed.Dotnet($"packaged/{name}", "build -c Release"), StringComparison.Ordinal);

    private string Run(string name) => feed.Dotnet($"packaged/{name}", $"bin/Release/net10.0/{name}.dll").Trim();
}
