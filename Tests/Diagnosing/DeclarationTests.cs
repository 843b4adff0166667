using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class DeclarationTests
{
    private const string Layers = "[Input(1, 8, 8), Flatten, Linear(10)]";

    [Theory]
    [InlineData(Layers + " public class [|Net|];", "DSL1001", "Net has layers, but is not partial, so that its generated part cannot be added: declare it as 'partial class Net'")]
    [InlineData("public class Outer { " + Layers + " public partial class [|Net|]; }", "DSL1002", "Net is nested in Outer, which is not partial, so that its generated part cannot be added: declare Outer as partial")]
    [InlineData("[Flatten, Linear(10)] public partial class [|Net|];", "DSL1003", "Net has layers but no Input, so that no shape is known: put the shape of one sample before the layers, such as [Input(1, 28, 28)]")]
    [InlineData("[Flatten, [|Input(8)|], Linear(10)] public partial class Net;", "DSL1004", "Input(8), layer 2, comes after Flatten: a network has one Input, and it comes first")]
    [InlineData("[Input(4), [|Input(8)|], Linear(10)] public partial class Net;", "DSL1004", "Input(8), layer 2, comes after Input(4): a network has one Input, and it comes first")]
    [InlineData("[[|Input(4)|]] public partial class Net;", "DSL1005", "Net has an Input but no layers: add layers after it, such as [Flatten, Linear(10)]")]
    [InlineData("[Input(4)] public partial class [|Net|]; [Linear(10)] partial class Net;", "DSL1006", "Net has layers on two of its parts, and parts have no order: put all layers on one part")]
    [InlineData(Layers + " public partial class [|Net|]<T>;", "DSL1007", "Net has type parameters or is nested in a class that has: a network is one class with fixed layers; remove the type parameters")]
    [InlineData("public partial class Outer<T> { " + Layers + " public partial class [|Net|]; }", "DSL1007", "Net has type parameters or is nested in a class that has: a network is one class with fixed layers; remove the type parameters")]
    [InlineData("public partial class Outer { public class Middle { " + Layers + " public partial class [|Net|]; } }", "DSL1002", "Net is nested in Middle, which is not partial, so that its generated part cannot be added: declare Middle as partial")]
    [InlineData(Layers + " public partial record [|Net|];", "DSL1008", "Net is a record, but a network is an ordinary class, to which its generated part is added: declare it as 'partial class Net'")]
    [InlineData(Layers + " public static partial class [|Net|];", "DSL1008", "Net is static, but a network is an ordinary class, to which its generated part is added: declare it as 'partial class Net'")]
    [InlineData(Layers + " file partial class [|Net|];", "DSL1008", "Net is file-local, but a network is an ordinary class, to which its generated part is added: declare it as 'partial class Net'")]
    [InlineData(Layers + " public partial class [|Net|] : List<int>;", "DSL1009", "Net derives from List, but a network derives from Network<Tensor, Tensor>, which is generated: remove the base class")]
    [InlineData("[Input(4), Linear(4, Name = \"a\"), Linear(4, Name = [|\"a\"|])] public partial class Net;", "DSL1010", "Linear(4), layer 3, has the name \"a\", which layer 2 has too: give it another Name")]
    [InlineData("[Input(4), Linear(4, Name = [|\"a..b\"|])] public partial class Net;", "DSL1010", "Linear(4), layer 2, has the name \"a..b\": use a name, or names with a dot between")]
    [InlineData("[Input(4), Linear(4, Name = \"a.b\"), Linear(4, Name = [|\"a\"|])] public partial class Net;", "DSL1010", "Linear(4), layer 3, has the name \"a\", and layer 2 is \"a.b\": a name with something after its dot is a group of layers and cannot be a layer too; give it another Name")]
    [InlineData(Layers + " public partial class [|Net|] { public int Summary => 1; }", "DSL1011", "Net declares Summary, which is generated: give your member another name")]
    public void The_declaration_is_wrong(string source, string id, string message) =>
        Expected.Error("using TorchDsl;\n" + source, id, message);

    [Fact]
    public void A_forgotten_Input_is_one_error_though_the_network_is_used() => Expected.Error(
        Expected.Network("[Flatten, Linear(10)]").Replace("class Net", "class [|Net|]"),
        "DSL1003",
        "Net has layers but no Input, so that no shape is known: put the shape of one sample before the layers, such as [Input(1, 28, 28)]");

    [Fact]
    public void An_old_language_is_one_error()
    {
        var language = Compiler.Language.WithLanguageVersion(LanguageVersion.CSharp11);
        var compiled = Compiler.Compile(Compiler.Compilation(language, "using TorchDsl; " + Layers + " public partial class Net { }"));
        Assert.Empty(compiled.Errors);
        var error = Assert.Single(compiled.Analyzed);
        Assert.Equal("DSL9001", error.Id);
        Assert.Equal("Net is a network, and networks need C# 12, but this project compiles as C# 11.0: set <LangVersion>12</LangVersion> or newer, or use the .NET 8 SDK or newer", error.GetMessage());
    }

    [Fact]
    public void A_project_without_TorchSharp_is_one_error()
    {
        var compiled = Compiler.Compile(Compiler.Compilation("using TorchDsl;\n[Input(1, 8, 8), Conv(4), Flatten, Linear(10)] public partial class Net;").Without("TorchSharp"));
        Assert.Equal("Net", Source(Assert.Single(compiled.Analyzed, diagnostic => diagnostic.Id == "DSL9002").Location));
        Assert.Empty(compiled.Generated);
    }

    [Fact]
    public void A_project_without_TorchDsl_is_told_so_once()
    {
        var sources = new[] { "internal static class Other;", "using TorchDsl;\n[Input(8), Linear(10)] public partial class Net;", "using TorchDsl;\n[Input(8), Linear(10)] public partial class Net2;" };
        var error = Assert.Single(Compiler.Compile(Compiler.Compilation(sources).Without("TorchDsl")).Analyzed);
        Assert.Equal(("DSL9002", "TorchDsl", "Source1.cs"), (error.Id, Source(error.Location), error.Location.SourceTree!.FilePath));
        Assert.Equal("This project references TorchDsl.Generator, but not TorchDsl, which has the attributes that networks are made of: reference TorchDsl too", error.GetMessage());
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
        }
    }
}
