namespace TorchDsl.Tests.Loading;

/// <summary>What the build cuts out of generated files, by the real MSBuild.</summary>
[Collection(nameof(Workplace))]
public sealed class WriteGraphsTests : IDisposable
{
    private const string Source = """"
        partial class Net
        {
            private static string GraphText => """
                {"name":"Net",
                  "text":"Input(\"h\")", "empty":"",

                "é":1}
                """;

            public static string Other => "";
        }

        """";

    private const string Text = "{\"name\":\"Net\",\n  \"text\":\"Input(\\\"h\\\")\", \"empty\":\"\",\n\n\"é\":1}";

    private readonly Workplace workplace;

    public WriteGraphsTests(Workplace workplace)
    {
        this.workplace = workplace;
        workplace.Write("cut/started", "");
        workplace.Write("cut/cut.proj", """
            <Project>
              <Import Project="../torchdsl/Runtime/build/TorchDsl.targets" />
              <Target Name="Cut"><TorchDsl.Build.WriteGraphs Generated="in" Started="started" Folder="out" /></Target>
            </Project>
            """);
    }

    public void Dispose() => workplace.Delete("cut");

    [Fact]
    public void The_text_is_what_CSharp_makes_of_it()
    {
        Write("a/Net.TorchDsl.g.cs", Source);
        Write("b/A.B.Net.TorchDsl.g.cs", Source.Replace("GraphText", "GraphText__", StringComparison.Ordinal));
        // Line ends within the text are the file's.
        Write("Windows.TorchDsl.g.cs", Source.Replace("\n", "\r\n", StringComparison.Ordinal));
        Write("Short.TorchDsl.g.cs", "string GraphText => \"\"\"\n    {}\n    \"\"\";");
        Cut();
        Assert.Equal(Text, Read("Net"));
        Assert.Equal(Text, Read("A.B.Net"));
        Assert.Equal(Text.Replace("\n", "\r\n", StringComparison.Ordinal), Read("Windows"));
        Assert.Equal("{}", Read("Short"));
        Assert.Equal(4, Directory.GetFiles(workplace["cut/out"]).Length);
    }

    [Fact]
    public void Other_files_have_none()
    {
        Write("Block.TorchDsl.g.cs", "partial class Block;");
        Write("Half.TorchDsl.g.cs", Source[..Source.IndexOf('é')]);
        Write("Empty.TorchDsl.g.cs", "");
        Write("Net.Other.g.cs", Source);
        Cut();
        Assert.Empty(Directory.GetFiles(workplace["cut/out"]));
    }

    [Fact]
    public void What_the_last_compilation_did_not_write_is_of_a_class_that_is_no_more()
    {
        Write("Net.TorchDsl.g.cs", Source);
        Write("Old.TorchDsl.g.cs", Source);
        Cut();
        Assert.Equal(Text, Read("Old"));
        File.SetLastWriteTimeUtc(workplace["cut/in/Old.TorchDsl.g.cs"], File.GetLastWriteTimeUtc(workplace["cut/started"]).AddSeconds(-1));
        Cut();
        Assert.Equal([workplace["cut/out/Net.json"]], Directory.GetFiles(workplace["cut/out"]));
    }

    [Fact]
    public void A_file_that_says_the_same_keeps_its_time()
    {
        Write("Net.TorchDsl.g.cs", Source);
        Write("Changed.TorchDsl.g.cs", Source);
        Cut();
        var old = DateTime.UtcNow.AddDays(-1);
        File.SetLastWriteTimeUtc(workplace["cut/out/Net.json"], old);
        Write("Changed.TorchDsl.g.cs", Source.Replace("é", "e", StringComparison.Ordinal));
        Cut();
        Assert.Equal(old, File.GetLastWriteTimeUtc(workplace["cut/out/Net.json"]));
        Assert.Equal(Text.Replace("é", "e", StringComparison.Ordinal), Read("Changed"));
    }

    private void Write(string name, string source) => workplace.Write($"cut/in/{name}", source);

    private void Cut() => Assert.Empty(workplace.Dotnet("cut", "msbuild cut.proj -t:Cut -nologo").Trim());

    private string Read(string name) => File.ReadAllText(workplace[$"cut/out/{name}.json"]);
}
