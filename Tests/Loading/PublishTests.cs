namespace TorchDsl.Tests.Loading;

/// <summary>A program outside the repository is published and, on Linux, run from there.</summary>
[Collection(nameof(Workplace))]
public class PublishTests(Workplace workplace)
{
    private readonly Workplace workplace = workplace;

    [Theory]
    [InlineData("--no-build")]
    [InlineData("-r linux-x64 --self-contained false")]
    [InlineData("-r linux-x64 --self-contained")]
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
        var output = workplace.Dotnet("program", $"publish -o ../published {how} {Workplace.Links}");
        Assert.DoesNotContain("TorchDsl.targets", output, StringComparison.Ordinal);
    }

    private void AssertRuns()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var output = workplace.Run("published", workplace["published/program"], "", ("DOTNET_BUNDLE_EXTRACT_BASE_DIR", workplace["published/extracted"]));
        Assert.Equal(Workplace.Number, output.Trim());
    }

    private static bool IsOnPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program)));
}
