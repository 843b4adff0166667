using Microsoft.CodeAnalysis;
using TorchDsl.Testing;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Docs;

namespace TorchDsl.Tests.Snapshots;

/// <summary>What the package for tests gives to a snapshot.</summary>
public class NetworksTests
{
    private const string Net = "using TorchDsl; [Input(4), Linear(2)] public partial class Net;";

    [Fact]
    public Task A_wrong_Linear_has_its_error_and_a_class_that_throws() =>
        Verify(Networks.Generate(Page.Read("README.md").Blocks("csharp").First().Replace("Linear(400, 120)", "Linear(256, 120)")));

    [Fact]
    public Task A_block_with_parameters_has_them_in_its_constructor() => Verify(Networks.Generate("""
        using TorchDsl;

        [Input(nameof(channels), "h", "w")]
        [Branch, Conv(nameof(width), Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU]
        [Branch, Conv(nameof(width), Kernel = 1, Stride = nameof(stride), Bias = false), BatchNorm]
        [Add, ReLU]
        public partial class Downsample(int channels, int width, int stride = 2);
        """));

    [Fact]
    public void Diagnostics_come_by_file_place_and_id()
    {
        string[] sources =
        [
            "using TorchDsl; [Input(4), Linear(3, 2)] public partial class B; [Input(4), Linear(0)] public partial class A;",
            "using TorchDsl; [Input(5), Linear(4, 2)] public partial class C;",
        ];
        var diagnostics = Networks.Generate(sources).GetRunResult().Diagnostics;
        var places = diagnostics.Select(one => $"{one.Location.SourceTree!.FilePath} {one.Location.SourceSpan.Start} {one.Id}");
        Assert.Equal(["Source0.cs 34 DSL3001", "Source0.cs 83 DSL2002", "Source1.cs 34 DSL3001"], places);
    }

    [Fact]
    public void The_driver_runs_again()
    {
        var driver = Networks.Generate(Net).RunGenerators(Compiler.Compilation(Net.Replace("Linear(2)", "Linear(3, 2)")));
        Assert.Equal("DSL3001", Assert.Single(driver.GetRunResult().Diagnostics).Id);
    }

    [Theory]
    [InlineData("[Input(4), Linear(2)] public partial class Other;", "CS0246")]
    [InlineData("public class Other;", "Is [Input(…)] missing")]
    public void A_source_that_gives_nothing_is_refused(string silent, string told)
    {
        var alone = Assert.Throws<ArgumentException>(() => Networks.Generate(silent));
        Assert.StartsWith("Source0.cs gives neither code nor a diagnostic", alone.Message);
        Assert.Contains(told, alone.Message);
        Assert.StartsWith("Source1.cs", Assert.Throws<ArgumentException>(() => Networks.Generate(Net, silent)).Message);
    }

    [Fact]
    public void Without_sources_nothing_is_generated() => Assert.Throws<ArgumentException>(() => Networks.Generate());
}
