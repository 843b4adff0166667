using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Unchanged;

/// <summary>What is said where the project is to blame, and of blocks from another assembly.</summary>
public class EnvironmentTests
{
    private const string Network = "using TorchDsl;\n[Input(4), Linear(3, 2)] public partial class Net;";

    private static readonly string Blocks = string.Join('\n', [
        "using TorchDsl; using TorchDsl.Samples.Zoo; using TorchDsl.Samples.Networks;",
        "[Input(64, 8, 8), Use<BasicBlock>(64), Use<BasicBlock>(\"channels: 32\", \"width: 32\")] public partial class A;",
        "[Input(64, 8, 8), Use<ConvUnit>(32, 3), Use<ConvUnit>(32, 3, 8, 2, 1)] public partial class B;",
        "[Input(64, 8, 8), Use<Bottleneck>(\"channels: 60\", \"width: 15\")] public partial class C;",
        "[Input(64, 2, 2), Use<ConvPair>(8)] public partial class D;",
        "[Input(64, 8, 8), Layer<SReLU>(64), Layer<SReLU>(\"slope\")] public partial class E;",
        "[Input(1, 28, 28), Use<LeNet5>, Use<LeNet5>] public partial class F;",
        "[Input(3, 224, 224), Use<GoogLeNet>] public partial class G;",
    ]);

    [Fact]
    public Task What_is_said_of_projects_is_what_was_said()
    {
        var network = Compiler.Compilation(Network);
        var samples = MetadataReference.CreateFromFile(typeof(LeNet5).Assembly.Location);
        (string Name, CSharpCompilation Compilation)[] projects =
        [
            ("C# 11", Compiler.Compilation(Compiler.Language.WithLanguageVersion(LanguageVersion.CSharp11), Network)),
            ("without TorchSharp", network.Without("TorchSharp")),
            ("without TorchDsl", network.Without("TorchDsl")),
            ("blocks from another assembly", Compiler.Compilation(Blocks).AddReferences(samples)),
        ];
        var lines = projects.SelectMany(project => new Diagnosed(project.Compilation).Lines(0).Prepend($"{project.Name}:"));
        return Verify(string.Join('\n', lines));
    }
}
