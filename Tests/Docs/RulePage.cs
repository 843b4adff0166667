using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Docs;

/// <summary>A rule's page, whose code shows the rule in the project that it speaks of.</summary>
internal static class RulePage
{
    /// <summary>The rule that no code shows: a fault of ours.</summary>
    public const string Fault = "DSL9003";

    /// <summary>The rule that is off until somebody turns it on.</summary>
    public const string Off = "DSL5041";

    /// <summary>The rules that another project file cures, or another place for the class; or none, for there is nothing to cure.</summary>
    public static readonly string[] CuredElsewhere = [Fault, "DSL1017", "DSL9004", Off];

    /// <summary>All rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        [.. new NetworkAnalyzer().SupportedDiagnostics, .. new LayerAnalyzer().SupportedDiagnostics];

    /// <summary>Compiles the code that shows a rule.</summary>
    public static Compiled Compile(string id, Func<CSharpCompilation, CSharpCompilation>? changeProject = null, Func<string, string>? changeCode = null)
    {
        var code = Page.Read($"docs/{id}.md").Code($"shows {id}");
        var language = Compiler.Language.WithLanguageVersion(id == "DSL9001" ? LanguageVersion.CSharp11 : LanguageVersion.CSharp12);
        var compilation = Compiler.Compilation(language, changeCode?.Invoke(code) ?? code);
        compilation = changeProject?.Invoke(compilation) ?? compilation;
        var compiled = id switch
        {
            "DSL1017" => Compiler.CompileWithoutParts(compilation),
            "DSL9002" => Compiler.Compile(compilation.Without("TorchSharp")),
            Off => Compiler.CompileWith(new LayerAnalyzer(), changeProject is null ? TurnedOn(compilation) : compilation),
            "DSL9004" => Compiler.Compile(compilation.WithAlias("TorchSharp", "sharp")),
            _ => Compiler.Compile(compilation),
        };
        return id == Off ? compiled : compiled.WithAdvice();
    }

    private static CSharpCompilation TurnedOn(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Off, ReportDiagnostic.Info)]));
}
