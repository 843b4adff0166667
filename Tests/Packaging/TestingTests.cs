using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>What the page on snapshots has, of the package for tests and without Verify, in a program of one's own.</summary>
[Collection(nameof(Workplace))]
public class TestingTests(Workplace workplace)
{
    private readonly Workplace workplace = workplace;

    [Fact]
    public void The_package_for_tests_gives_code_and_diagnostics()
    {
        workplace.Feed.Dotnet("torchdsl", "pack Testing -c Release -o ../packages");
        var examples = Page.Read("docs/snapshot-testing.md").Section("## Without Verify").Blocks("csharp").ToList();
        workplace.Feed.Write("testing", $"""
            {Feed.TorchDsl}
            <PropertyGroup><OutputType>Exe</OutputType><NoWarn>CA1303</NoWarn></PropertyGroup>
            <ItemGroup><PackageReference Include="TorchDsl.Testing" Version="0.1.0" /></ItemGroup>
            """, $$""""
            using TorchDsl.Testing;

            const string source = "using TorchDsl; [Input(1, 28, 28), Flatten, Linear(10)] public partial class Net;";
            const string wrong = "using TorchDsl; [Input(1, 28, 28), Flatten, Linear(20, 10)] public partial class Net;";
            {{examples[0].Replace("File.ReadAllText(\"Net.txt\")", "result.GeneratedTrees.Single().ToString()", StringComparison.Ordinal)}}
            {{examples[1]}}
            Console.WriteLine(result.GeneratedTrees.Single().ToString().Contains("torch.nn.Linear(784, 10", StringComparison.Ordinal));

            internal static class Assert
            {
                public static void Equal<T>(T expected, T actual)
                {
                    if (!EqualityComparer<T>.Default.Equals(expected, actual))
                        throw new InvalidOperationException($"{expected} is not {actual}");
                }

                public static void Empty<T>(IEnumerable<T> values) => Equal(0, values.Count());
            }
            """");
        Assert.Equal("True", workplace.Feed.Dotnet("testing", "run -c Release").Trim());
        workplace.Delete("testing");
    }
}
