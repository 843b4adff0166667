using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Docs;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>Every rule obeys <c>#pragma</c> and .editorconfig; what is compiled are the sources of the rules' pages.</summary>
public class SeverityTests
{
    public static TheoryData<string> Rules => [.. new Generator.NetworkAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_pragma_silences_a_rule(string id) =>
        Assert.All(Analyze(id, code => $"#pragma warning disable {id}\n{code}", ""), diagnostic => Assert.True(diagnostic.IsSuppressed));

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_editorconfig_silences_a_rule(string id) =>
        Assert.Empty(Analyze(id, code => code, $"dotnet_diagnostic.{id}.severity = none"));

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_editorconfig_makes_a_rule_a_hint(string id) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Analyze(id, code => code, $"dotnet_diagnostic.{id}.severity = suggestion")).Severity);

    private static ImmutableArray<Diagnostic> Analyze(string id, Func<string, string> change, string editorconfig)
    {
        var language = Compiler.Language.WithLanguageVersion(id == "DSL9001" ? LanguageVersion.CSharp11 : LanguageVersion.CSharp12);
        var compilation = Compiler.Compilation(language, change(Page.Read($"docs/{id}.md").Code($"shows {id}")));
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig($"[*.cs]\n{editorconfig}\n")));
        return Compiler.Compile(id == "DSL9002" ? compilation.Without("TorchSharp") : compilation).Analyzed;
    }

    private sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet configuration = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(SourceText.From(text), "/.editorconfig") });

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configuration.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
