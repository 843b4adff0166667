using System.Text.Json;

namespace TorchDsl.Tests.Loading;

/// <summary>Programs outside the repository are built and run.</summary>
[Collection(nameof(Workplace))]
public class BuildTests(Workplace workplace)
{
    private const string Task = "\"TorchDsl.Build.MakeVersionWeak\"", Output = "program/bin/Release/net10.0";

    private readonly Workplace workplace = workplace;

    [Fact]
    public void The_recipe_of_the_README_makes_a_program_that_loads()
    {
        workplace.AssertMended(Output);
        Assert.Equal(Workplace.Number, workplace.Dotnet(Output, "program.dll").Trim());
        Assert.Contains(Task, workplace.FirstBuild, StringComparison.Ordinal);
        Assert.Contains("    0 Warning(s)", workplace.FirstBuild, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_neither_mends_nor_compiles_the_task()
    {
        var second = workplace.Dotnet("program", "build -c Release --no-restore -v:d");
        Assert.Contains("Skipping target \"TorchDslMendLibrary\" because all output files are up-to-date", second, StringComparison.Ordinal);
        Assert.DoesNotContain(Task, second, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_turned_off_the_packages_own_file_is_taken() =>
        Assert.StartsWith(workplace.Package, Library("TorchDslLoadsOnOlderLinux=false"), StringComparison.Ordinal);

    [Fact]
    public void A_design_time_build_does_nothing() => Assert.StartsWith(workplace.Package, Library("DesignTimeBuild=true"), StringComparison.Ordinal);

    [Fact]
    public void Otherwise_the_mended_file_is_taken() =>
        Assert.StartsWith(workplace["program"], Library("TorchDslLoadsOnOlderLinux=true"), StringComparison.Ordinal);

    [Fact]
    public void It_works_through_a_library_imported_early_and_twice_and_with_outputs_elsewhere()
    {
        workplace.Write("library/library.csproj", Workplace.Project(Workplace.Recipe[0]));
        workplace.Write("library/Small.cs", $"using TorchDsl;\n\n{Workplace.Network}");
        // Before everything else here, and once more at the end, as where a package brings its own.
        workplace.Write("application/Directory.Build.props", """
            <Project>
              <PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup>
              <Import Project="../torchdsl/Runtime/build/TorchDsl.targets" />
            </Project>
            """);
        Directory.CreateDirectory(workplace["application/copy"]);
        foreach (var file in Directory.GetFiles(workplace["torchdsl/Runtime/build"]))
            File.Copy(file, workplace[Path.Combine("application/copy", Path.GetFileName(file))]);
        workplace.Write("application/application.csproj", Workplace.Executable($"""
            <PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>
            <ItemGroup><Compile Include="Program.cs" /><ProjectReference Include="../library/library.csproj" /></ItemGroup>
            {Workplace.Recipe[1]}
            <Import Project="copy/TorchDsl.targets" />
            """));
        workplace.Write("application/Program.cs", Workplace.Program);

        workplace.Dotnet("application", $"build -c Release {Workplace.Links}");
        workplace.AssertMended("application/artifacts");
        Assert.Equal(Workplace.Number, workplace.Dotnet("application", "run -c Release --no-build").Trim());
        workplace.Delete("application");
    }

    [Fact]
    public void A_clean_removes_it_and_a_rebuild_which_cleans_first_does_not()
    {
        workplace.Write("cleaned/cleaned.csproj", Workplace.Project(Workplace.Recipe[1] + Workplace.Targets));
        workplace.Dotnet("cleaned", $"build -t:Rebuild -p:CopyLocalLockFileAssemblies=true {Workplace.Links}");
        workplace.AssertMended("cleaned/bin");
        workplace.AssertMended("cleaned/obj");

        workplace.Dotnet("cleaned", "clean");
        Assert.Empty(Directory.GetFiles(workplace["cleaned"], "libLibTorchSharp.so", SearchOption.AllDirectories));
        workplace.Delete("cleaned");
    }

    [Fact]
    public void A_program_that_is_one_file_runs()
    {
        workplace.Write("file/Directory.Build.targets", $"<Project>{string.Concat(Workplace.Recipe)}</Project>");
        workplace.Write("file/program.cs", Workplace.Program + Workplace.Network);
        // On Linux its outputs go below XDG_DATA_HOME.
        Directory.CreateDirectory(workplace["file/data"]);
        var output = workplace.Dotnet(
            "file", "run program.cs -c Release", ("XDG_DATA_HOME", workplace["file/data"]), ("CreateHardLinksForCopyLocalIfPossible", "true"));
        Assert.Equal(Workplace.Number, output.Trim());
        if (OperatingSystem.IsLinux())
            workplace.AssertMended("file/data");
        workplace.Delete("file");
    }

    // The file that the portable program would copy for Linux.
    private string Library(string property)
    {
        var json = workplace.Dotnet("program", $"msbuild -t:ResolvePackageAssets -getItem:RuntimeTargetsCopyLocalItems -p:Configuration=Release -p:{property}");
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("Items").GetProperty("RuntimeTargetsCopyLocalItems").EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!)
            .Single(path => Path.GetFileName(path) == "libLibTorchSharp.so");
    }
}
