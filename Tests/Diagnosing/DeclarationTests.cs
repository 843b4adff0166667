using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class DeclarationTests
{
    [Theory]
    [Cases]
    public void The_declaration_is_wrong(TestCase mistake) => Expected.Error("using TorchDsl;\n" + mistake.Source, mistake);

    [Fact]
    public void A_forgotten_Input_is_one_error_though_the_network_is_used() => Expected.Error(
        Expected.Network("[Flatten, Linear(10)]").Replace("class Net", "class [|Net|]"),
        "DSL1003",
        "Net has layers but no Input, so that no shape is known: put Input with the shape of one sample, without the batch, before the layers");

    [Fact]
    public void An_old_language_is_one_error()
    {
        var language = Compiler.Language.WithLanguageVersion(LanguageVersion.CSharp11);
        var source = "using TorchDsl; [Input(1, 8, 8), Flatten, Linear(10)] public partial class Net { }";
        var compiled = Compiler.Compile(Compiler.Compilation(language, source));
        Assert.Empty(compiled.Errors);
        var error = Assert.Single(compiled.Analyzed);
        Assert.Equal("DSL9001", error.Id);
        Assert.Equal(
            "Net is a network, and networks need C# 12, but this project compiles as C# 11.0: " +
            "set <LangVersion>12</LangVersion> or newer, or use the .NET 8 SDK or newer",
            error.GetMessage());
    }

    [Fact]
    public void A_project_without_TorchSharp_is_one_error()
    {
        var source = "using TorchDsl;\n[Input(1, 8, 8), Conv(4), Flatten, Linear(10)] public partial class Net;";
        var compiled = Compiler.Compile(Compiler.Compilation(source).Without("TorchSharp"));
        Assert.Equal("Net", Source(Assert.Single(compiled.Analyzed, diagnostic => diagnostic.Id == "DSL9002").Location));
        Assert.Empty(compiled.Generated);
    }

    [Fact]
    public void A_project_without_TorchDsl_is_told_so_once()
    {
        var sources = new[]
        {
            "internal static class Other;",
            "using TorchDsl;\n[Input(8), Linear(10)] public partial class Net;",
            "using TorchDsl;\n[Input(8), Linear(10)] public partial class Net2;",
        };
        var error = Assert.Single(Compiler.Compile(Compiler.Compilation(sources).Without("TorchDsl")).Analyzed);
        Assert.Equal(("DSL9002", "TorchDsl", "Source1.cs"), (error.Id, Source(error.Location), error.Location.SourceTree!.FilePath));
        Assert.Equal(
            "This project references TorchDsl.Generator, but not TorchDsl, which has the attributes that networks are made of: " +
            "reference TorchDsl too",
            error.GetMessage());
        Assert.Empty(Compiler.Compile(Compiler.Compilation("using System.Text; internal static class Other;").Without("TorchDsl")).Analyzed);
    }

    [Fact]
    public void A_layer_that_does_not_exist_is_csharps_business_alone()
    {
        var compiled = Compiler.Compile(Expected.Network("[Input(1, 8, 8), Konv(4), Flatten, Linear(10)]"));
        Assert.Empty(compiled.Analyzed);
        Assert.All(compiled.Errors, error => Assert.Equal("CS0246", error.Id));
    }

    private static string Source(Location place) => place.SourceTree!.ToString()[place.SourceSpan.Start..place.SourceSpan.End];

    [Fact]
    public void Every_rule_has_a_page_and_is_listed_as_unshipped()
    {
        var root = Repository.Root;
        var unshipped = File.ReadAllText(Path.Combine(root, "Generator", "AnalyzerReleases.Unshipped.md"));
        foreach (var rule in new Generator.NetworkAnalyzer().SupportedDiagnostics)
        {
            var page = Path.Combine(root, "docs", rule.Id + ".md");
            Assert.True(File.Exists(page), page);
            Assert.Contains(rule.Title.ToString(), File.ReadAllText(page));
            Assert.EndsWith("/docs/" + rule.Id + ".md", rule.HelpLinkUri);
            Assert.Contains($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", unshipped);
            Assert.Equal(rule.Category == "TorchDsl.Shapes", Rule.IsAboutShapes(rule.Id));
        }
    }
}
