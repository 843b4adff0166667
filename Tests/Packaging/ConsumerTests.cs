using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>Projects outside the repository, whose warnings are errors, use the package.</summary>
[Collection(nameof(Workplace))]
public class ConsumerTests(ConsumerTests.Library library) : IClassFixture<ConsumerTests.Library>
{
    private const string Blocks = """<ItemGroup><PackageReference Include="blocks" Version="1.0.0" /></ItemGroup>""";

    private readonly Workplace workplace = library.Workplace;

    [Fact]
    public void Networks_use_blocks_of_a_library_in_a_package()
    {
        workplace.Feed.Write("networks", $"""
            {Feed.TorchDsl}{Feed.Program}{Blocks}
            <PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>
            """, """
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
            """);
        AssertRuns("networks", "7");
        // What the compiler has written lies below obj, and is not compiled again.
        File.SetLastWriteTimeUtc(workplace["networks/Source.cs"], DateTime.UtcNow);
        AssertRuns("networks", "7");
    }

    [Theory]
    [InlineData(Blocks)]
    [InlineData("""<ItemGroup><ProjectReference Include="../blocks/blocks.csproj" /></ItemGroup>""")]
    public void The_targets_come_along_with_the_library(string reference)
    {
        workplace.Feed.Write("uses", $"{Feed.Program}{reference}", """
            using var network = new Blocks.Dense(3);
            Console.WriteLine(network.call(TorchSharp.torch.ones(2, 3)).shape[1]);
            """);
        AssertRuns("uses", "3");
    }

    private void AssertRuns(string name, string output)
    {
        Assert.Contains("    0 Warning(s)", workplace.Feed.Dotnet(name, "build -c Release"), StringComparison.Ordinal);
        workplace.AssertMended($"{name}/bin");
        Assert.Equal(output, workplace.Feed.Dotnet(name, $"bin/Release/net10.0/{name}.dll").Trim());
    }

    /// <summary>A package with a block.</summary>
    public sealed class Library : IDisposable
    {
        public Library(Workplace workplace)
        {
            Workplace = workplace;
            workplace.Feed.Write("blocks", Feed.TorchDsl, """
                using TorchDsl;

                namespace Blocks;

                [Input(nameof(features)), Linear(nameof(features), nameof(features)), ReLU]
                public partial class Dense(int features);
                """);
            workplace.Feed.Dotnet("blocks", "pack -c Release -o ../packages");
        }

        public Workplace Workplace { get; }

        public void Dispose()
        {
            foreach (var directory in new[] { "blocks", "networks", "uses" })
                Workplace.Delete(directory);
        }
    }
}
