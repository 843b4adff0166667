using System.Text.RegularExpressions;
using TorchDsl.Tests.Packaging;

namespace TorchDsl.Tests.Loading;

/// <summary>A program outside the repository that uses the package is published and, on Linux, run from there; its warnings are errors.</summary>
[Collection(nameof(Workplace))]
public partial class PublishTests
{
    private readonly Workplace workplace;

    public PublishTests(Workplace workplace)
    {
        this.workplace = workplace;
        // TorchSharp is not made for trimming; what it is warned of does no harm here, as the programs show.
        workplace.Feed.Write("publish", $"""
            {Feed.TorchDsl}{Feed.Program}
            <PropertyGroup>
              <TargetFramework Condition="'$(Framework)' != ''">$(Framework)</TargetFramework>
              <TrimmerSingleWarn>false</TrimmerSingleWarn>
              <WarningsNotAsErrors>IL3000;IL2070;IL2075</WarningsNotAsErrors>
            </PropertyGroup>
            """, Workplace.Program + Workplace.Network.Replace("public", "internal sealed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-r linux-x64 --self-contained false")]
    [InlineData("-r linux-x64 --self-contained")]
    [InlineData("-r linux-x64 --self-contained -p:Framework=net8.0")]
    [InlineData("-r linux-x64 --self-contained -p:PublishSingleFile=true")]
    [InlineData("-r linux-x64 --self-contained -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true")]
    [InlineData("-r linux-x64 --self-contained -p:PublishTrimmed=true")]
    public void A_published_program_loads(string how)
    {
        Publish(how);
        AssertRuns();
        workplace.AssertMended("published");
        workplace.Delete("published");
    }

    [Fact]
    public void A_program_compiled_ahead_of_time_loads()
    {
        // The SDK has no linker of its own. Without one all is done but the program itself.
        var hasLinker = OperatingSystem.IsLinux() && (IsOnPath("clang") || IsOnPath("gcc"));
        Publish($"-r linux-x64 -p:PublishAot=true -p:NativeCompilationDuringPublish={hasLinker}");
        if (hasLinker)
            AssertRuns();
        workplace.AssertMended("published");
        workplace.Delete("published");
    }

    [Theory]
    [InlineData("win-x64", "LibTorchSharp.dll")]
    [InlineData("osx-arm64", "libLibTorchSharp.dylib")]
    public void A_program_for_another_system_is_published_as_ever(string system, string library)
    {
        Publish($"-r {system} --self-contained false -p:UseAppHost=false");
        Assert.True(File.Exists(workplace[$"published/{library}"]));
        Assert.False(File.Exists(workplace["published/libLibTorchSharp.so"]));
        workplace.Delete("published");
    }

    private void Publish(string how)
    {
        workplace.Delete("published");
        var output = workplace.Feed.Dotnet("publish", $"publish -o ../published {how}");
        Assert.DoesNotContain("TorchDsl.targets", output, StringComparison.Ordinal);
        Assert.All(WarningPattern().Matches(output).Select(match => match.Value), warning => Assert.Matches(": TorchSharp\\.torch\\.", warning));
    }

    private void AssertRuns()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var output = workplace.Run("published", workplace["published/publish"], "", ("DOTNET_BUNDLE_EXTRACT_BASE_DIR", workplace["published/extracted"]));
        Assert.Equal(Workplace.Number, output.Trim());
    }

    [GeneratedRegex("warning .*")]
    private static partial Regex WarningPattern();

    private static bool IsOnPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program)));
}
