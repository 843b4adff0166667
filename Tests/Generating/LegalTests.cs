using Microsoft.CodeAnalysis;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>What is legal in C# but unusual: the generated code compiles, down to the assembly, or a diagnostic says why there is none.</summary>
public class LegalTests
{
    private const string Usings = "using TorchDsl;\nusing static TorchSharp.torch;\nusing static TorchSharp.torch.nn;\n";

    [Theory]
    [Cases]
    public void It_compiles(TestCase networks)
    {
        var compiled = Compiler.Compile(Usings + networks.Source);
        Assert.Empty(compiled.Errors);
        Assert.DoesNotContain(compiled.Analyzed, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        using var image = new MemoryStream();
        var emitted = compiled.Compilation.WithOptions(compiled.Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
    }

    [Theory]
    [Cases]
    public void A_diagnostic_says_why_not(TestCase networks)
    {
        var compiled = Compiler.Compile(Usings + networks.Source);
        Assert.Empty(compiled.Errors);
        var error = Assert.Single(compiled.Analyzed, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Equal((networks.Answer, networks.Message), (error.Id, error.GetMessage()));
    }

    [Theory]
    [InlineData("public partial struct Net;")]
    [InlineData("public partial record struct Net;")]
    [InlineData("public partial interface Net;")]
    [InlineData("public enum Net { A }")]
    [InlineData("public delegate void Net();")]
    public void What_is_no_class_is_csharps_business_alone(string declaration) =>
        AssertOnlyCSharp($"[Input(3), Linear(4)] {declaration}", "CS0592");

    [Theory]
    [InlineData("[Input(nameof(Missing)), Linear(4)] public partial class Net;", "CS0103")]
    [InlineData("[Input(3), Linear(nameof(Missing))] public partial class Net;", "CS0103")]
    [InlineData("[Input(nameof(n)), Linear($\"2*{nameof(m)}\")] public partial class Net(int n);", "CS0103")]
    [InlineData("[Input(3), Linear(Missing)] public partial class Net;", "CS0103")]
    [InlineData("[Input(3), Linear((int)Missing.ParameterCount)] public partial class Net;", "CS0103")]
    [InlineData("public class MineAttribute(object k) : PoolingAttribute(k, null, null); [Input(3, 8), Mine(2), Conv(4)] public partial class Net;", "CS0122")]
    [InlineData("[Input(3), Use<>, Linear(4)] public partial class Net;", "CS7003")]
    [InlineData("[Input(3), Layer<>, Linear(4)] public partial class Net;", "CS7003")]
    [InlineData("[Input(3), Use<Missing>, Linear(4)] public partial class Net;", "CS0246")]
    [InlineData("public abstract class M(string s) : Module<Missing, Tensor>(s); [Input(3), Layer<M>, Linear(4)] public partial class Net;", "CS0246")]
    [InlineData("public class M : Missing; [Input(3), Layer<M>, Linear(4)] public partial class Net;", "CS0246")]
    public void What_csharp_refuses_is_its_business_alone(string source, string id) => AssertOnlyCSharp(source, id);

    [Theory]
    [InlineData("System")]
    [InlineData("TorchSharp")]
    public void A_class_that_hides_a_namespace_is_an_error_and_no_code_is_generated(string name)
    {
        var compiled = Compiler.Compile($"using TorchDsl;\n[Input(3), Linear(4)] public partial class {name};");
        Assert.Empty(compiled.Generated);
        Assert.Equal(
            $"{name}, in no namespace, hides the namespace {name}, which generated code names: put the class into a namespace, or rename it",
            Assert.Single(compiled.Analyzed, diagnostic => diagnostic.Id == "DSL1011").GetMessage());
    }

    [Fact]
    public void An_out_parameter_does_no_harm_to_generated_code() => Assert.All(
        Compiler.Compile(Usings + "[Input(3), Linear(4)] public partial class Net(out int n);").Errors,
        error => Assert.Equal(("CS0177", "Source0.cs"), (error.Id, error.Location.SourceTree!.FilePath)));

    [Fact]
    public void Our_namespace_with_an_attribute_of_the_users_does_no_harm()
    {
        const string source = """
            namespace TorchDsl { public class InputAttribute(int size) : System.Attribute { public int Size => size; } }
            [TorchDsl.Input(3)] public partial class Net;
            """;
        Assert.Empty(Compiler.Compile("#pragma warning disable CS0436\n" + source).AssertClean().Generated);
    }

    [Fact]
    public void A_layer_of_the_users_in_our_namespace_is_an_error()
    {
        const string source = """
            namespace TorchDsl { public class ReLUAttribute : System.Attribute; }
            [TorchDsl.Input(3), TorchDsl.ReLU] public partial class Net;
            """;
        var error = Assert.Single(Compiler.Compile("#pragma warning disable CS0436\n" + source).Analyzed);
        Assert.Equal(
            ("DSL1027", "Net has [ReLU], but that is TorchDsl.ReLUAttribute and not TorchDsl's, so it is no layer: give that class another name"),
            (error.Id, error.GetMessage()));
    }

    [Fact]
    public void An_attribute_of_the_users_by_its_whole_name_does_no_harm() => Compiler.Compile(Usings + """
        namespace App
        {
            public sealed class ReLUAttribute : System.Attribute;
            [Input(4), Linear(8), App.ReLU, Linear(2)] public partial class Net;
        }
        """).AssertClean();

    private static void AssertOnlyCSharp(string source, string id)
    {
        var compiled = Compiler.Compile(Usings + source);
        Assert.Empty(compiled.Analyzed);
        Assert.NotEmpty(compiled.Errors);
        Assert.All(compiled.Errors, error => Assert.Equal((id, "Source0.cs"), (error.Id, error.Location.SourceTree!.FilePath)));
    }
}
