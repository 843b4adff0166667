using System.Reflection;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Docs;

/// <summary>The page of common mistakes: what it says is said at run time and at compile time is what is said.</summary>
public class MistakesTests
{
    private const string Path = "docs/pytorch-mistakes.md";

    public static TheoryData<string> Titles => [.. Sections.Select(section => section.Path)];

    private static IEnumerable<Page> Sections =>
        Page.Read(Path).Text.Split("\n## ").Skip(1).Select(text => new Page(text[..text.IndexOf('\n', StringComparison.Ordinal)], text));

    [Theory]
    [MemberData(nameof(Titles))]
    public void Both_texts_are_what_is_said(string title)
    {
        var section = Sections.Single(one => one.Path == title);
        var (programs, texts) = (section.Blocks("csharp").ToArray(), section.Blocks("text").ToArray());
        Assert.Equal((2, 2), (programs.Length, texts.Length));
        Assert.Equal(texts[0], (RunTimeText(programs[0]) ?? "nothing is said") + "\n");
        var diagnostic = Assert.Single(Compiler.Compile(programs[1]).Analyzed);
        Assert.Equal(texts[1], $"{diagnostic.DefaultSeverity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}\n");
        Assert.Contains($"[{diagnostic.Id}]({diagnostic.Id}.md)", section.Text);
    }

    // What is silent at run time has no text.
    private static string? RunTimeText(string statements)
    {
        var run = Compiler.Compile($$"""
            using static TorchSharp.torch;

            internal static class Program
            {
                internal static void Run()
                {
                    {{statements}}
                }
            }
            """).Load().GetType("Program")!.GetMethod("Run", BindingFlags.NonPublic | BindingFlags.Static)!;
        var failure = Record.Exception(() => run.Invoke(null, null));
        return failure is null ? null : Assert.IsType<TargetInvocationException>(failure).InnerException!.Message.Split('\n')[0];
    }
}
