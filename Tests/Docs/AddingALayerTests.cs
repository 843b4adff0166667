using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Docs;

/// <summary>The page on adding a layer quotes files as they are.</summary>
public class AddingALayerTests
{
    [Fact]
    public void Quoted_code_is_the_files()
    {
        var quotes = Page.Read("docs/adding-a-layer.md").Blocks("csharp").Select(block => block.Split('\n', 2)).ToList();
        Assert.Equal(7, quotes.Count);
        foreach (var quote in quotes)
        {
            Assert.StartsWith("// ", quote[0]);
            Assert.Contains(quote[1], File.ReadAllText(Path.Combine(Repository.Root, quote[0][3..])).ReplaceLineEndings("\n"));
        }
    }
}
