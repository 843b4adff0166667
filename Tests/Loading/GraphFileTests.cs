namespace TorchDsl.Tests.Loading;

/// <summary>A program outside the repository has its networks' graphs written to files.</summary>
[Collection(nameof(Workplace))]
public sealed class GraphFileTests(Workplace workplace) : IDisposable
{
    private const string Task = "\"TorchDsl.Build.WriteGraphs\"", Skipped = "Skipping target \"CoreCompile\"";

    private const string Program = """
        using TorchDsl;

        Console.Write(Small.Graph.ToJson());

        [Input(3)]
        [Linear(3, 4), Use<Some.Block>(4), Linear(4, 1)]
        public partial class Small;

        namespace Some
        {
            public partial class Outer
            {
                [Input(1, "h", "w"), Conv(2, Name = "<|`>_a_b")]
                internal partial class Inner;
            }

            [Input(nameof(features)), Linear(nameof(features), nameof(features)), ReLU]
            public partial class Block(int features);
        }

        """;

    private const string Table = """
        # Small

        3 → 1: 41 parameters, 32 multiply-adds

        | name | layer | output | parameters | multiply-adds | receptive field |
        |---|---|---|---:|---:|---:|
        | input | Input(3) | 3 | 0 | 0 |  |
        | fc1 | Linear(3, 4) | 4 | 16 | 12 |  |
        | block1.fc1 | Linear(4, 4) | 4 | 20 | 16 |  |
        | block1.relu1 | ReLU | 4 | 0 | 0 |  |
        | fc2 | Linear(4, 1) | 1 | 5 | 4 |  |

        """;

    private const string FreeTable = """
        # Inner

        1×h×w → 2×(h-2)×(w-2): 20 parameters, 18·h·w-36·h-36·w+72 multiply-adds

        | name | layer | output | parameters | multiply-adds | receptive field |
        |---|---|---|---:|---:|---:|
        | input | Input(1, "h", "w") | 1×h×w | 0 | 0 | 1×1 |
        | &lt;\|\`&gt;\_a_b | Conv(1, 2, 3) | 2×(h-2)×(w-2) | 20 | 18·h·w-36·h-36·w+72 | 3×3 |

        """;

    private readonly Workplace workplace = workplace;

    public void Dispose() => workplace.Delete("graphs");

    [Fact]
    public void Each_build_brings_them_up_to_date()
    {
        workplace.Write("graphs/graphs.csproj", Workplace.Executable(
            string.Concat(Workplace.Recipe) + "<PropertyGroup><TorchDslGraphs>written/here</TorchDslGraphs></PropertyGroup>"));
        workplace.Write("graphs/Program.cs", Program);
        Assert.Contains(Task, Build(), StringComparison.Ordinal);
        Assert.Equal(["Small.json", "Small.md", "Some.Outer.Inner.json", "Some.Outer.Inner.md"], Names());
        Assert.Equal(workplace.Dotnet("graphs", "run -c Release --no-build"), Read("Small.json"));
        Assert.Equal(Table, Read("Small.md"));
        Assert.Equal(FreeTable, Read("Some.Outer.Inner.md"));
        Assert.Equal("Inner", NetworkGraph.Read(Read("Some.Outer.Inner.json")).Name);

        // Nothing has changed.
        var written = File.GetLastWriteTimeUtc(Place("Small.json"));
        var second = Build();
        Assert.Contains(Skipped, second, StringComparison.Ordinal);
        Assert.DoesNotContain(Task, second, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Place("Small.json")));

        // A class has another name; a file of somebody else lies there too.
        workplace.Write("graphs/Program.cs", Program.Replace("Outer", "Other", StringComparison.Ordinal));
        workplace.Write("graphs/written/here/own.json", "{}");
        Build();
        Assert.Equal(["Small.json", "Small.md", "Some.Other.Inner.json", "Some.Other.Inner.md", "own.json"], Names());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Place("Small.json")));

        // Version control gives files a time of its own, and whoever begins anew has nothing below obj; another content is set right.
        File.SetLastWriteTimeUtc(Place("Small.json"), written.AddDays(-1));
        File.WriteAllText(Place("Some.Other.Inner.md"), "by hand");
        Assert.Contains(Skipped, Build(), StringComparison.Ordinal);
        Directory.Delete(workplace["graphs/obj/Release"], recursive: true);
        Build();
        Assert.Equal(written.AddDays(-1), File.GetLastWriteTimeUtc(Place("Small.json")));
        Assert.Equal(FreeTable, Read("Some.Other.Inner.md"));

        // An editor's build does nothing; the next that is none makes what is missing, without compiling.
        Directory.Delete(workplace["graphs/written"], recursive: true);
        const string editor = "-p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true";
        workplace.Dotnet("graphs", $"msbuild -t:Compile -p:Configuration=Release {editor}");
        Assert.False(Directory.Exists(workplace["graphs/written"]));
        Assert.Contains(Skipped, Build(), StringComparison.Ordinal);
        Assert.Equal(["Small.json", "Small.md", "Some.Other.Inner.json", "Some.Other.Inner.md"], Names());

        // The recipe of docs/graph.md: what differs between two builds.
        var before = Read("Small.md").Split('\n');
        workplace.Write("graphs/Program.cs", Program.Replace("Linear(4, 1)]", "Linear(4, 2)]", StringComparison.Ordinal));
        workplace.Dotnet("graphs", $"build -c Release -p:TorchDslGraphs={workplace["graphs/after"]} {Workplace.Links}");
        var after = File.ReadAllLines(workplace["graphs/after/Small.md"]);
        Assert.Equal(
            ["3 → 2: 46 parameters, 36 multiply-adds", "| fc2 | Linear(4, 2) | 2 | 10 | 8 |  |"],
            after.Except(before));

        // Without the property there is nothing of it.
        var without = workplace.Dotnet("graphs", "build -c Release --no-restore -v:d -p:TorchDslGraphs=");
        Assert.DoesNotContain("Target \"TorchDslCutGraphs\"", without, StringComparison.Ordinal);
    }

    private string Build() => workplace.Dotnet("graphs", $"build -c Release -v:d {Workplace.Links}");

    private IEnumerable<string> Names() =>
        Directory.GetFiles(workplace["graphs/written/here"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private string Place(string name) => workplace[$"graphs/written/here/{name}"];

    private string Read(string name) => File.ReadAllText(Place(name));
}
