using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Host.Mef;
using TorchDsl.Completions;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>What an editor offers where a use names an argument, with Roslyn's own completion service; | is the caret.</summary>
public class CompletionTests
{
    private const string Block = """
        /// <summary>A stage.</summary>
        [Input("c", "n"), Conv("c", Kernel = 3, Stride = "s"), Dropout("rate")]
        partial class Stage(int c, int n, int s = 1, double rate = 0.5);
        """;

    [Theory]
    [InlineData("[Use<Stage>(\"|\")]", "c:int c", "n:int n", "rate:double rate = 0.5", "s:int s = 1")]
    [InlineData("[Use<Stage>(\"|", "c:int c", "n:int n", "rate:double rate = 0.5", "s:int s = 1")]
    [InlineData("[Use<Stage>(64, 2, \"n: 3\", \"ra|\")]", "c:int c", "rate:double rate = 0.5", "s:int s = 1")]
    [InlineData("[Use<Stage>(@\"|\")]", "c:int c", "n:int n", "rate:double rate = 0.5", "s:int s = 1")]
    [InlineData("[T.UseAttribute<Stage>(\"|\")]", "c:int c", "n:int n", "rate:double rate = 0.5", "s:int s = 1")]
    [InlineData("[Use<Stage>(\"c: 2|\")]")]
    [InlineData("[Use<Stage>(\"c: 2\"|)]")]
    [InlineData("[Use<Stage>(|\"c\")]")]
    [InlineData("[Use<Stage>(Name = \"|\")]")]
    [InlineData("[Use<Plain>(\"|\")]")]
    [InlineData("[Use<Missing>(\"|\")]")]
    [InlineData("[Layer<Stage>(\"|\")]")]
    [InlineData("[Conv(\"|\")]")]
    [InlineData("[System.Obsolete(\"|\")]")]
    public void The_parameters_of_the_block_are_offered(string use, params string[] offered)
    {
        using var editor = new Editor(use);
        var items = editor.Offered().Select(item => $"{item.DisplayText}{item.DisplayTextSuffix}{item.InlineDescription}");
        Assert.Equal(offered, items.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[Use<Stage>(\"|\")]", "rate", "[Use<Stage>(\"rate: \")]")]
    [InlineData("[Use<Stage>(\"n: 3\", \"ra|\")]", "rate", "[Use<Stage>(\"n: 3\", \"rate: \")]")]
    public void A_parameter_that_is_taken_is_written_with_its_colon(string use, string taken, string written)
    {
        using var editor = new Editor(use);
        Assert.Contains(written, editor.Take(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_another_assembly_tells_its_parameters()
    {
        using var image = new MemoryStream();
        var library = Compiler.Compile($"using TorchDsl;\n{Block.Replace("partial class", "public partial class", StringComparison.Ordinal)}");
        Assert.True(library.AssertClean().Compilation.Emit(image).Success);
        using var editor = new Editor("[Use<Stage>(\"|\")]", MetadataReference.CreateFromImage(image.ToArray()));
        Assert.Equal(["c", "n", "rate", "s"], editor.Offered().Select(item => item.DisplayText).Order(StringComparer.Ordinal));
    }

    private sealed class Editor : IDisposable
    {
        private readonly AdhocWorkspace workspace = new(MefHostServices.Create([.. MefHostServices.DefaultAssemblies, typeof(ParameterNameProvider).Assembly]));
        private readonly Document document;
        private readonly int caret;

        public Editor(string use, MetadataReference? library = null)
        {
            var text = $"using TorchDsl; using T = TorchDsl;\n{(library is null ? Block : "")}\npartial class Plain;\n[Input(3, 8)]\n{use}\npartial class Net;";
            caret = text.IndexOf('|', StringComparison.Ordinal);
            var project = workspace.AddProject("User", LanguageNames.CSharp).WithParseOptions(Compiler.Language)
                .AddMetadataReferences(library is null ? Compiler.References : Compiler.References.Append(library));
            document = project.AddDocument("Net.cs", text.Remove(caret, 1));
        }

        // C#'s own names of arguments have no type.
        public IEnumerable<CompletionItem> Offered() => Service.GetCompletionsAsync(document, caret).GetAwaiter().GetResult().ItemsList
            .Where(item => item is { DisplayTextSuffix: ":", InlineDescription.Length: > 0 });

        public string Take(string name)
        {
            var change = Service.GetChangeAsync(document, Offered().Single(item => item.DisplayText == name)).GetAwaiter().GetResult();
            return document.GetTextAsync().GetAwaiter().GetResult().WithChanges(change.TextChange).ToString();
        }

        public void Dispose() => workspace.Dispose();

        private CompletionService Service => CompletionService.GetService(document)!;
    }
}
