using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TorchDsl.Tests.Fuzzing;

/// <summary>A program with a change that its writer would not have made.</summary>
/// <param name="Program">What the program is called.</param>
/// <param name="Change">What has been done to it, and where.</param>
/// <param name="Text">The program now.</param>
internal sealed record Mutant(string Program, string Change, string Text)
{
    // What is legal elsewhere, or nearly.
    private static readonly string[] Words =
    [
        "0", "1", "-1", "7", "2147483647", "9999999999", "1.5", "'c'", "\"\"", "\"h\"", "\"16*h\"", "\"h*h\"", "\"same\"", "\"a.b\"", "\"\\u2028\"",
        "null", "default", "true", "new[] { 1, 2 }", "new int[0]", "typeof(int)", "nameof(Net)", "nameof(Missing)", "$\"2*{nameof(n)}\"", "Input", "Conv",
        "Linear", "Flatten", "Branch", "Add", "Concat", "Repeat(3)", "End", "From(\"a\")", "Tap(\"a\")", "Output(\"a\")", "Name", "When", "Padding", "class",
        "struct", "record", "static", "file", "partial", "private", "int", "[", "]", "(", ")", ",", "=", "<", ">", ";", "{", "}", "#", "/*", "//", "@",
    ];

    /// <summary>Draws some of the mutants of a program.</summary>
    public static IEnumerable<Mutant> Draw(string program, string text, int count, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        for (var i = 0; i < count; i++)
        {
            var token = tokens[random.Next(tokens.Length)];
            var (before, word, after) = (text[..token.SpanStart], token.Text, text[token.Span.End..]);
            var other = tokens[random.Next(tokens.Length)].Text;
            var drawn = Words[random.Next(Words.Length)];
            var (change, now) = random.Next(6) switch
            {
                0 => ("cut before", before),
                1 => ("without", before + after),
                2 => ("twice", $"{before}{word} {word}{after}"),
                3 => ($"{other} for", before + other + after),
                4 => ($"{drawn} before", $"{before}{drawn} {word}{after}"),
                _ => ($"{drawn} for", before + drawn + after),
            };
            yield return new(program, $"{change} {word} at {token.SpanStart}", now);
        }
    }
}
