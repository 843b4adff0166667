using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Infer;
using TorchDsl.Generator.Parse;
using TorchDsl.Tests.Compiling;

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
            [Conv($"4*{nameof(width)}", Kernel = 1), Softmax, GLU(0), Dropout(nameof(p)), Hardtanh(maximum: 2)]
            public partial class B(int channels, int width, int stride = 2, bool bias = false, double p = 0.1);
            """;
        var compiled = Compiler.Compile(source).AssertClean();
        using var image = new MemoryStream();
        Assert.True(compiled.Compilation.Emit(image).Success);
        image.Position = 0;
        var user = Compiler.Compilation("").AddReferences(MetadataReference.CreateFromStream(image));
        var fromSource = NetworkParser.Parse(compiled.Compilation.GetTypeByMetadataName("Lib.B")!, default);
        var fromMetadata = NetworkParser.Parse(user.GetTypeByMetadataName("Lib.B")!, default);
        Assert.Equal(fromSource.Parameters, fromMetadata.Parameters);
        Assert.Equal([("stride", new Value.Integer(2)), ("p", new Value.Real(0.1))], fromMetadata.Parameters.Where(p => p.Name is "stride" or "p").Select(p => (p.Name, p.Default!)));
        Assert.Equal(fromSource.Layers.Select(layer => layer.ToString()), fromMetadata.Layers.Select(layer => layer.ToString()));
        var (first, second) = (Inference.Infer(fromSource), Inference.Infer(fromMetadata));
        Assert.Empty(second.Problems);
        Assert.Equal(first.Nodes, second.Nodes);
    }
}
