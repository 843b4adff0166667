using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using TorchDsl.Generator;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>What an editor shows when the pointer hovers over a place.</summary>
internal static class Hover
{
    /// <summary>The parts of the hover, one below the other, at the mark <c>[||]</c> in a source.</summary>
    public static string Over(string markedSource)
    {
        var position = markedSource.IndexOf("[||]", StringComparison.Ordinal);
        using var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var solution = workspace.CurrentSolution.AddProject(project, "User", "User", LanguageNames.CSharp)
            .WithProjectCompilationOptions(project, Compiler.Compilation().Options)
            .WithProjectParseOptions(project, Compiler.Language)
            .WithProjectMetadataReferences(project, Compiler.References)
            .AddAnalyzerReference(project, new Generators())
            .AddDocument(document, "Source.cs", markedSource.Remove(position, 4));
        var item = QuickInfoService.GetService(solution.GetDocument(document)!)!
            .GetQuickInfoAsync(solution.GetDocument(document)!, position).GetAwaiter().GetResult();
        return string.Join('\n', Assert.IsType<QuickInfoItem>(item).Sections.Select(section => section.Text.ReplaceLineEndings("\n")));
    }

    private sealed class Generators : AnalyzerReference
    {
        public override string FullPath => typeof(NetworkGenerator).Assembly.Location;

        public override object Id => nameof(NetworkGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [new NetworkGenerator().AsSourceGenerator()];
    }
}
