using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>The constructor that C# would add is written out, and no other.</summary>
public class ConstructorTests
{
    [Theory]
    [InlineData("public partial class Net;", "public Net()")]
    [InlineData("internal sealed partial class Net;", "public Net()")]
    [InlineData("public abstract partial class Net;", "protected Net()")]
    [InlineData("public partial class Net { static Net() { } }", "public Net()")]
    [InlineData("public partial class Net { public string Label { get; init; } = \"\"; public string? Note; }", "public Net()")]
    [InlineData("public partial class Net { public required string Label { get; init; } public string Upper => Label.ToUpperInvariant(); }", "public Net()")]
    [InlineData("public partial class Net();", null)]
    [InlineData("public partial class Net { public Net() { } }", null)]
    [InlineData("public partial class Net { internal Net(int seed) => TorchSharp.torch.manual_seed(seed); }", null)]
    [InlineData("public partial class Net; public partial class Net { protected Net(string label) => Label = label; public string Label { get; } }", null)]
    public void It_is_written_out_where_the_class_has_none(string declaration, string? constructor)
    {
        var text = Assert.Single(Compiler.Compile($"using TorchDsl; [Input(4), Linear(4)] {declaration}").AssertClean().Generated).Value;
        Assert.Equal(constructor, text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.EndsWith("Net()", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("private string label; public int Length => label.Length;")]
    [InlineData("public string Label { get; set; }")]
    [InlineData("public event Action Changed; public void Change() => Changed();")]
    public void What_csharp_says_of_members_stays_with_them(string member)
    {
        var source = $"using TorchDsl;\n#pragma warning disable CS0649\n[Input(4), Linear(4)] public partial class Net {{ {member} }}";
        var error = Assert.Single(Compiler.Compile(source).Errors);
        Assert.Equal(("CS8618", "Source0.cs"), (error.Id, error.Location.SourceTree!.FilePath));
        Compiler.Compile("#pragma warning disable CS8618\n" + source).AssertClean();
        Compiler.Compile("#nullable disable\n" + source).AssertClean();
    }

    [Fact]
    public void The_analyzer_reads_what_the_generator_read()
    {
        var compiled = Compiler.Compile("using TorchDsl; [Input(4), Linear(4)] public partial class Net;").AssertClean();
        var before = Compiler.Compilation("using TorchDsl; [Input(4), Linear(4)] public partial class Net;");
        Assert.Equal(Parse(before), Parse(compiled.Compilation));

        static object Parse(Microsoft.CodeAnalysis.Compilation compilation) =>
            Generator.Parse.NetworkParser.Parse(compilation.GetTypeByMetadataName("Net")!, compilation, default);
    }
}
