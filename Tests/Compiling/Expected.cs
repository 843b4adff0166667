using Microsoft.CodeAnalysis;

namespace TorchDsl.Tests.Compiling;

/// <summary>Tests of diagnostics: the squiggle is marked in the source as <c>[|…|]</c>.</summary>
internal static class Expected
{
    /// <summary>Compiles a source with one mistake and checks that it gives one error, at the mark, and no other word from anyone.</summary>
    public static void Error(string markedSource, string id, string message) =>
        Diagnostic(markedSource, id, message, DiagnosticSeverity.Error);

    /// <summary>Compiles a source that is legal but surely not meant.</summary>
    public static void Warning(string markedSource, string id, string message) =>
        Diagnostic(markedSource, id, message, DiagnosticSeverity.Warning);

    /// <summary>Compiles a source about which there is something worth knowing.</summary>
    public static void Advice(string markedSource, string id, string message) =>
        Diagnostic(markedSource, id, message, DiagnosticSeverity.Info);

    /// <summary>Compiles the source around a case, and checks that it gives the case's error.</summary>
    public static void Error(string markedSource, TestCase expected) => Error(markedSource, expected.Answer, expected.Message);

    public static void Warning(string markedSource, TestCase expected) => Warning(markedSource, expected.Answer, expected.Message);

    public static void Advice(string markedSource, TestCase expected) => Advice(markedSource, expected.Answer, expected.Message);

    /// <summary>Compiles a source whose design could be better.</summary>
    public static void Advised(string markedSource, TestCase expected) => Diagnostic(markedSource, expected.Answer, expected.Message, null);

    /// <summary>A source without its marks.</summary>
    public static string Unmarked(string markedSource) =>
        markedSource.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static void Diagnostic(string markedSource, string id, string message, DiagnosticSeverity? severity)
    {
        var start = markedSource.IndexOf("[|", StringComparison.Ordinal);
        var end = markedSource.IndexOf("|]", StringComparison.Ordinal) - 2;
        var compiled = Compiler.Compile(Unmarked(markedSource));
        if (severity is null)
            compiled = compiled.WithAdvice();
        var diagnostic = Assert.Single(compiled.Analyzed);
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(severity ?? diagnostic.Descriptor.DefaultSeverity, diagnostic.Descriptor.DefaultSeverity);
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal(markedSource[(start + 2)..(end + 2)], diagnostic.Location.SourceTree!.ToString()[span.Start..span.End]);
        Assert.Equal(start, span.Start);
        Assert.Empty(compiled.Errors.Select(error => error.ToString()));
    }

    /// <summary>The source of a network of attribute lists, and of a class that uses it.</summary>
    public static string Network(string attributes) => $$"""
        using TorchDsl;
        using TorchSharp;

        namespace Users.Code;

        {{attributes}}
        public partial class Net;

        internal static class Uses
        {
            public static torch.Tensor Run(torch.Tensor input) => new Net().call(input);

            public static long Count => Net.ParameterCount + Net.Summary.Rows.Count + Net.OutputShape.Length;
        }
        """;
}
