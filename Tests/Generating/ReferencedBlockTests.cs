using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Generating;

/// <summary>A block in another assembly, of which there is no source, is parsed as it was written.</summary>
public class ReferencedBlockTests
{
    [Fact]
    public void Its_spec_is_that_of_its_source()
    {
        var source = "#pragma warning disable CS1591\nusing TorchDsl;\n\nnamespace Lib;\n\n" + """
            [Input(nameof(channels), "h", "w")]
            [Conv(nameof(channels), nameof(width), 3, Stride = nameof(stride), Bias = nameof(bias)), BatchNorm, LeakyReLU]
            [Conv($"4*{nameof(width)}", Kernel = 1), Softmax, GLU(1), Dropout(nameof(p)), Hardtanh(maximum: 2)]
            public partial class B(int channels, int width, int stride = 2, bool bias = false, double p = 0.1);
            """;
        var compiled = Compiler.Compile(source).AssertClean();
        using var image = new MemoryStream();
        Assert.True(compiled.Compilation.Emit(image).Success);
        image.Position = 0;
        var user = Compiler.Compilation("").AddReferences(MetadataReference.CreateFromStream(image));
        var fromSource = NetworkParser.Parse(compiled.Compilation.GetTypeByMetadataName("Lib.B")!, compiled.Compilation, default);
        var fromMetadata = NetworkParser.Parse(user.GetTypeByMetadataName("Lib.B")!, user, default);
        Assert.Equal(fromSource.Parameters, fromMetadata.Parameters);
        Assert.Equal(
            [("stride", new Value.Integer(2)), ("p", new Value.Real(0.1))],
            fromMetadata.Parameters.Where(p => p.Name is "stride" or "p").Select(p => (p.Name, p.Default!)));
        Assert.Equal(fromSource.Layers.Select(layer => layer.ToString()), fromMetadata.Layers.Select(layer => layer.ToString()));
        var (first, second) = (Inference.Infer(fromSource), Inference.Infer(fromMetadata));
        Assert.Empty(second.Problems);
        Assert.Equal(first.Nodes, second.Nodes);
    }

    [Fact]
    public void It_is_used_and_runs()
    {
        const string source = """
            using TorchDsl;
            using Lib;
            [Input(3, 9, 9)]
            [Use<Residual>(8, Name = "block"), Use<Residual>(8, 16, 2), Layer<Twice>, GlobalAvgPool, Flatten]
            public partial class Net;
            """;
        var user = Compiler.Compile(WithLibrary(source, out var library)).AssertClean();
        var context = new AssemblyLoadContext(null);
        using var image = new MemoryStream(library);
        context.LoadFromStream(image);
        using var userImage = new MemoryStream();
        Assert.True(user.Compilation.Emit(userImage).Success);
        userImage.Position = 0;
        var type = context.LoadFromStream(userImage).GetType("Net")!;
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type)!;
        using var input = randn(2, 3, 9, 9);
        using var result = network.call(input);
        Assert.Equal([2, 32], result.shape);
        Assert.Equal((long)type.GetField("ParameterCount")!.GetRawConstantValue()!, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Contains("block.conv1.weight", network.state_dict().Keys);
    }

    [Fact]
    public void A_mistake_in_it_is_shown_at_the_use()
    {
        const string source = "using TorchDsl;\n[Input(3, 9, 9), Use<Lib.Residual>(3, 8, 0)]\npublic partial class Net;";
        var diagnostic = Assert.Single(Compiler.Compile(WithLibrary(source, out _)).Analyzed);
        Assert.Equal(
            "Use<Residual>(3, 8, 0), layer 2, does not fit here: in Residual with channels = 3, width = 8, stride = 0, " +
            "Conv(width, Stride = stride, Padding = 1), layer 3, has Stride 0, which takes a whole number of at least 1: give it other arguments",
            diagnostic.GetMessage());
        Assert.Equal(("DSL2002", new TextSpan(33, 26)), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    // Its own build, without analyzers, has not said so.
    [Fact]
    public void A_mistake_of_its_own_is_shown_at_the_use()
    {
        const string blocks = "using TorchDsl;\n[Input(3, 8), Linear(4, 5)] public partial class B;\n[Input(3, 8), Use<B>] public partial class A;";
        using var image = new MemoryStream();
        Assert.True(Compiler.Compile("#pragma warning disable CS1591\n" + blocks).Compilation
            .WithAssemblyName("Lib").Emit(image).Success);
        var user = Compiler.Compilation("using TorchDsl;\n[Input(3, 8), Use<A>] public partial class Net;")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var diagnostic = Assert.Single(Compiler.Compile(user).Analyzed);
        Assert.StartsWith(
            "Use<A>, layer 2, uses A of Lib, which was built with a mistake: Use<B>, layer 2, uses B of Lib, which was built with a mistake: " +
            "Linear(4, 5), layer 2, expects 4 input features",
            diagnostic.GetMessage());
        Assert.Single(Regex.Matches(diagnostic.GetMessage(), "cure that, and build Lib again"));
        Assert.Equal("DSL3001", diagnostic.Id);
    }

    private static CSharpCompilation WithLibrary(string source, out byte[] library)
    {
        const string blocks = """
            #pragma warning disable CS1591
            using TorchDsl;
            using static TorchSharp.torch;

            namespace Lib;

            [Input(nameof(channels), "h", "w")]
            [Branch, Conv(nameof(width), Stride = nameof(stride), Padding = 1), ReLU]
            [Branch, Conv(nameof(width), Kernel = 1, Stride = nameof(stride))]
            [Add]
            public partial class Residual(int channels, int width, int stride = 1);

            [Shape("c h w -> 2*c h w", Parameters = "0")]
            public sealed class Twice() : nn.Module<Tensor, Tensor>("Twice")
            {
                public override Tensor forward(Tensor input) => cat([input, input], 1);
            }
            """;
        using var image = new MemoryStream();
        Assert.True(Compiler.Compile(Compiler.Compilation(blocks).WithAssemblyName("Lib")).AssertClean().Compilation.Emit(image).Success);
        library = image.ToArray();
        return Compiler.Compilation(source).AddReferences(MetadataReference.CreateFromImage(library));
    }
}
