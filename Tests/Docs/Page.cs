using System.Text.RegularExpressions;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Docs;

/// <summary>A page of the documentation, with the code blocks in it.</summary>
/// <param name="Path">Its path in the repository, such as <c>docs/language.md</c>.</param>
/// <param name="Text">What is written in it.</param>
internal sealed partial record Page(string Path, string Text)
{
    public static Page Read(string path) =>
        new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n"));

    /// <summary>The contents of all blocks in a language, in order.</summary>
    public IEnumerable<string> Blocks(string language) =>
        BlockPattern().Matches(Text).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["content"].Value);

    /// <summary>What stands under a heading, to the next of its level.</summary>
    public Page Section(string heading)
    {
        var begin = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal) + heading.Length + 2;
        Assert.True(begin > heading.Length + 1, $"{Path} has no {heading}.");
        var end = Text.IndexOf($"\n{heading[..heading.IndexOf(' ')]} ", begin, StringComparison.Ordinal);
        return this with { Text = end < 0 ? Text[begin..] : Text[begin..end] };
    }

    /// <summary>The one block of C# that begins with a comment.</summary>
    public string Code(string comment) => Assert.Single(Blocks("csharp"), block => block.StartsWith($"// {comment}\n", StringComparison.Ordinal));

    /// <summary>The text with every run of white space as one space.</summary>
    public static string Normalize(string text) => WhiteSpacePattern().Replace(text, " ").Trim();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<content>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpacePattern();
}
