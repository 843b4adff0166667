using System.IO.Compression;
using System.Xml.Linq;
using TorchDsl.Tests.Loading;

namespace TorchDsl.Tests.Packaging;

/// <summary>What is in the packages.</summary>
[Collection(nameof(Workplace))]
public class PackageTests(Workplace workplace)
{
    private readonly Workplace workplace = workplace;

    [Fact]
    public void TorchDsl_has_the_library_the_plug_ins_and_the_targets()
    {
        Assert.Equal(
            [
                "PACKAGE.md", "TorchDsl.nuspec", "analyzers/dotnet/cs/TorchDsl.CodeFixes.dll", "analyzers/dotnet/cs/TorchDsl.Generator.dll",
                "analyzers/dotnet/roslyn4.14/cs/TorchDsl.Completions.dll",
                "buildTransitive/MakeVersionWeak.cs", "buildTransitive/TorchDsl.targets", "buildTransitive/WriteGraphs.cs", "icon.png",
                "lib/net8.0/TorchDsl.dll", "lib/net8.0/TorchDsl.xml",
            ],
            Files(workplace.Feed["TorchDsl"]));
        Assert.Equal(["TorchDsl.nuspec", "lib/net8.0/TorchDsl.pdb"], Files(Path.ChangeExtension(workplace.Feed["TorchDsl"], "snupkg")));
        AssertDescribed("TorchDsl", "TorchSharp");
    }

    [Fact]
    public void The_templates_have_no_library()
    {
        var files = Files(workplace.Feed["TorchDsl.Templates"]);
        Assert.Contains("content/torchdsl/.template.config/template.json", files);
        var others = files.Where(file => !file.StartsWith("content/torchdsl/", StringComparison.Ordinal));
        Assert.Equal(["PACKAGE.md", "TorchDsl.Templates.nuspec", "icon.png"], others);
        Assert.DoesNotContain(files, file => file.Contains("/bin/", StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal));
        AssertDescribed("TorchDsl.Templates");
    }

    [Fact]
    public void Packing_again_makes_the_same_bytes_and_no_path_of_the_machine_is_in_them()
    {
        File.SetLastWriteTimeUtc(workplace["torchdsl/Runtime/PACKAGE.md"], DateTime.UtcNow);
        workplace.Feed.Dotnet("torchdsl", "pack Runtime -c Release --no-build -o ../again");
        Assert.Equal(File.ReadAllBytes(workplace.Feed["TorchDsl"]), File.ReadAllBytes(workplace["again/TorchDsl.0.1.0.nupkg"]));
        using var package = ZipFile.OpenRead(workplace.Feed["TorchDsl"]);
        Assert.All(package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)), entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            Assert.Equal(-1, copy.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(workplace["torchdsl"])));
        });
        workplace.Delete("again");
    }

    // Without the parts that every package of this form has.
    private static List<string> Files(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return [.. package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    // What nuget.org shows and what is restored along with it.
    private void AssertDescribed(string name, params string[] dependencies)
    {
        using var package = ZipFile.OpenRead(workplace.Feed[name]);
        using var content = package.GetEntry($"{name}.nuspec")!.Open();
        var elements = XDocument.Load(content).Descendants().ToLookup(element => element.Name.LocalName);
        Assert.Equal(dependencies, elements["dependency"].Select(dependency => dependency.Attribute("id")!.Value));
        Assert.Equal(["MIT", "PACKAGE.md", "icon.png"], new[] { "license", "readme", "icon" }.Select(element => elements[element].Single().Value));
        Assert.Equal(Feed.Lines[0], $"git clone {elements["repository"].Single().Attribute("url")!.Value}");
    }
}
