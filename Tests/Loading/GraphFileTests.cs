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
                [Input(1, "h", "w"), Conv(2)]
                internal partial class Inner;
            }

            [Input(nameof(features)), Linear(nameof(features), nameof(features)), ReLU]
            public partial class Block(int features);
        }

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
        Assert.Equal(["Small.json", "Some.Outer.Inner.json"], Names());
        Assert.Equal(workplace.Dotnet("graphs", "run -c Release --no-build"), Read("Small.json"));
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
        Assert.Equal(["Small.json", "Some.Other.Inner.json", "own.json"], Names());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Place("Small.json")));

        // An editor's build does nothing; the next that is none makes what is missing, without compiling.
        Directory.Delete(workplace["graphs/written"], recursive: true);
        const string editor = "-p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true";
        workplace.Dotnet("graphs", $"msbuild -t:Compile -p:Configuration=Release {editor}");
        Assert.False(Directory.Exists(workplace["graphs/written"]));
        Assert.Contains(Skipped, Build(), StringComparison.Ordinal);
        Assert.Equal(["Small.json", "Some.Other.Inner.json"], Names());

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
