using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Packaging;
using TorchDsl.Tests.Samples;

namespace TorchDsl.Tests.Loading;

/// <summary>A folder outside the repository with a copy of the product and, beside it, a program of one's own as the README has it, built once.</summary>
public sealed class Workplace : IDisposable
{
    /// <summary>What the program prints.</summary>
    public const string Number = "9";

    /// <summary>Calls the network with ones, all parameters one half.</summary>
    public const string Program = """
        using TorchDsl;
        using TorchSharp;

        using var network = new Small();
        using var none = torch.no_grad();
        foreach (var parameter in network.parameters())
            parameter.fill_(0.5);
        Console.WriteLine(network.call(torch.ones(2, 3)).sum().ToSingle());

        """;

    public const string Network = """
        [Input(3)]
        [Linear(3, 4), ReLU, Linear(4, 1)]
        public partial class Small;
        """;

    /// <summary>Linked instead of copied, libtorch costs neither time nor disk.</summary>
    public const string Links = "-p:CreateHardLinksForCopyLocalIfPossible=true -p:CreateHardLinksForPublishFilesIfPossible=true";

    private static readonly string[] Pages = ["docs/snapshot-testing.md", "docs/renderings.md"];

    private readonly TemporaryFolder folder = new();
    private Feed? feed;

    public Workplace()
    {
        Copy("Directory.Build.props");
        Copy("Directory.Build.targets");
        Copy("Directory.Packages.props");
        foreach (var file in new[] { "Runtime", "Generator", "Templates", "Testing", "Drawing" }.SelectMany(SourcesOf).Concat(Pages))
            Copy(file);
        Write("program/program.csproj", Executable(string.Concat(Recipe)));
        Write("program/Program.cs", Program + Network);
        FirstBuild = BuildOrDelete();
        using var assets = JsonDocument.Parse(File.ReadAllText(this["program/obj/project.assets.json"]));
        var packages = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        var libraries = assets.RootElement.GetProperty("libraries").EnumerateObject();
        var library = libraries.Single(library => library.Name.StartsWith("TorchSharp/", StringComparison.Ordinal));
        Package = Path.Combine(packages, library.Value.GetProperty("path").GetString()!);
    }

    /// <summary>The line of the recipe that imports our targets.</summary>
    public const string Targets = """<Import Project="../torchdsl/Runtime/build/TorchDsl.targets" />""";

    /// <summary>The README's recipe: what a library needs, and what a program needs besides.</summary>
    public static IReadOnlyList<string> Recipe { get; } = [.. Page.Read("README.md").Section("### By project references").Blocks("xml")];

    /// <summary>What the first build said.</summary>
    public string FirstBuild { get; }

    /// <summary>The folder of the package TorchSharp.</summary>
    public string Package { get; }

    /// <summary>The packages, packed when they are first needed.</summary>
    internal Feed Feed => feed ??= new(this);

    public string this[string path] => Path.Combine(folder.Path, path);

    public static string Executable(string content) => Project($"<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>{content}");

    public static string Project(string content) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
        <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
        {content}
        </Project>
        """;

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    /// <summary>Runs a command of the SDK in a folder; what it says, where it succeeds.</summary>
    public string Dotnet(string directory, string arguments, params (string Name, string Value)[] environment) =>
        Run(directory, Path.Combine(DotnetRoot, "dotnet"), arguments, environment);

    /// <summary>Runs a command of the SDK that fails; what it says.</summary>
    public string DotnetFails(string directory, string arguments, params (string Name, string Value)[] environment)
    {
        var (output, exitCode) = Start(directory, Path.Combine(DotnetRoot, "dotnet"), arguments, environment);
        Assert.True(exitCode != 0, $"{arguments} has not failed:\n{output}");
        return output;
    }

    public string Run(string directory, string program, string arguments = "", params (string Name, string Value)[] environment)
    {
        var (output, exitCode) = Start(directory, program, arguments, environment);
        // What went wrong is said at the end.
        Assert.True(exitCode == 0, $"{program} {arguments}\n{output[^Math.Min(output.Length, 4000)..]}");
        return output;
    }

    private (string Output, int ExitCode) Start(string directory, string program, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = this[directory] };
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        // What dotnet test tells its own MSBuild is not for another.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment.Append(("MSBUILDDISABLENODEREUSE", "1")).Append(("DOTNET_ROOT", DotnetRoot)))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (output, process.ExitCode);
    }

    /// <summary>Every copy below a folder is the package's file but for one byte, the flags of the one need; the package's is as it was packed.</summary>
    internal void AssertMended(string directory)
    {
        const string path = "runtimes/linux-x64/native/libLibTorchSharp.so";
        var original = File.ReadAllBytes(Path.Combine(Package, path));
        using var packed = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Package, "*.nupkg"))).GetEntry(path)!.Open();
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        Assert.True(original.AsSpan().SequenceEqual(unpacked.ToArray()));

        var library = new SharedLibrary(original);
        var need = library.NeedOf("GLIBCXX_3.4.32");
        Assert.False(library.IsWeak(need));
        var copies = Directory.GetFiles(this[directory], "libLibTorchSharp.so", SearchOption.AllDirectories);
        Assert.NotEmpty(copies);
        Assert.All(copies, copy =>
        {
            var content = File.ReadAllBytes(copy);
            Assert.Equal(original.Length, content.Length);
            Assert.Equal(need.At + 4, Assert.Single(Enumerable.Range(0, content.Length), i => content[i] != original[i]));
            Assert.True(new SharedLibrary(content).IsWeak(need));
        });
    }

    public void Delete(string directory)
    {
        if (Directory.Exists(this[directory]))
            Directory.Delete(this[directory], recursive: true);
    }

    public void Dispose() => folder.Dispose();

    // What a constructor leaves behind where it fails, nobody disposes.
    private string BuildOrDelete()
    {
        try
        {
            return Dotnet("program", "build -c Release -v:d");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static IEnumerable<string> SourcesOf(string directory) =>
        Directory.GetFiles(Path.Combine(Repository.Root, directory), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private void Copy(string path)
    {
        var copy = this[Path.Combine("torchdsl", path)];
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(Path.Combine(Repository.Root, path), copy);
    }
}

/// <summary>Tests that build, one at a time.</summary>
[CollectionDefinition(nameof(Workplace))]
public class Builds : ICollectionFixture<Workplace>;
