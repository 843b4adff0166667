using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Unchanged;

namespace TorchDsl.Tests.Fuzzing;

/// <summary>Gives generator, analyzer and compiler what nobody would write on purpose.</summary>
internal static class Fuzzer
{
    // The first run of all has the compiler to load.
    private static readonly Lazy<bool> WarmUp = new(() => Run(Compiler.Compilation(Expected.Network("[Input(4), Linear(2)]"))).Analyzed.IsEmpty);

    /// <summary>Every program of the samples, the tests and the pages.</summary>
    public static IEnumerable<(string Name, string Text)> Programs =>
        Corpus.All.Where(source => !source.IsMutant).Select(source => (source.Name, Corpus.Usings + source));

    /// <summary>Some mutants of every program: the same for the same seed.</summary>
    public static IEnumerable<Mutant> Mutants(int each, int seed)
    {
        var random = new Random(seed);
        return Programs.SelectMany(program => Mutant.Draw(program.Name, program.Text, each, random));
    }

    /// <summary>Compiles a program. The second is what was wrong, in the compiler's words or ours.</summary>
    public static (Verdict Verdict, string Said) Judge(string program, TimeSpan patience)
    {
        var compilation = Compiler.Compilation(program).WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        try
        {
            // The machine may be busy, so who takes long is asked again.
            _ = WarmUp.Value;
            var run = Task.Run(() => Run(compilation));
            if (!run.Wait(patience))
                run = Task.Run(() => Run(compilation));
            return run.Wait(patience)
                ? Judge(compilation, run.Result.Driver, run.Result.Whole, run.Result.Analyzed)
                : (Verdict.Hang, $"more than {patience.TotalSeconds} s");
        }
        catch (Exception exception)
        {
            var isOurs = exception.ToString().Contains(" at TorchDsl.Generator.", StringComparison.Ordinal);
            return (isOurs ? Verdict.Exception : Verdict.CompilerFault, exception.ToString());
        }
    }

    private static (GeneratorDriverRunResult Driver, Compilation Whole, ImmutableArray<Diagnostic> Analyzed) Run(CSharpCompilation compilation)
    {
        var driver = Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        var analyzed = whole.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return (driver.GetRunResult(), whole, analyzed);
    }

    private static (Verdict Verdict, string Said) Judge(
        CSharpCompilation written, GeneratorDriverRunResult driver, Compilation whole, ImmutableArray<Diagnostic> analyzed)
    {
        if (driver.Results.Single().Exception is { } exception)
            return (Verdict.Exception, exception.ToString());
        if (analyzed.FirstOrDefault(said => said.Id is "AD0001" or RulePage.Fault) is { } failed)
            return (Verdict.Exception, failed.GetMessage());

        var errors = Errors(whole);
        var others = errors.Where(error => !IsInBody(error)).ToList();
        var ours = analyzed.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var faults = driver.GeneratedTrees.Select(tree => Fault(tree, whole, errors)).OfType<GeneratedFault>().ToList();
        // Who uses a class with an error says nothing of its own, nor does who uses that one.
        var said = ours.Concat(others.Where(error => !IsGenerated(error.Location.SourceTree))).SelectMany(Types).ToHashSet();
        while (faults.Find(fault => fault.SpeaksOf(said)) is { } follower)
        {
            faults.Remove(follower);
            said.Add(follower.Type.Name);
        }

        if (faults.Find(fault => fault.Error is null) is { } silent)
            return (Verdict.Silent, silent.Type.ToDisplayString());
        // From C#'s errors in what is written, errors elsewhere follow.
        var own = Errors(written).Select(Place).ToHashSet();
        if (others.Select(Place).Any(own.Contains))
            return (Verdict.Answered, "");
        var extended = driver.GeneratedTrees.Select(tree => Extended(tree).Identifier.ValueText).ToHashSet();
        var unexpected = faults.Find(fault => fault.Error is not null)?.Error
            ?? (ours.Count == 0 ? others.Find(error => Types(error).Any(extended.Contains)) : null);
        return unexpected is null ? (Verdict.Answered, "") : (Verdict.Uncompilable, unexpected.ToString());
    }

    // The classes in which an error stands, or at whose end, where something is missing.
    private static IEnumerable<string> Types(Diagnostic error) => error.Location.SourceTree?.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        .Where(type => type.FullSpan.IntersectsWith(error.Location.SourceSpan)).Select(type => type.Identifier.ValueText) ?? [];

    private static GeneratedFault? Fault(SyntaxTree tree, Compilation whole, List<Diagnostic> errors)
    {
        var error = errors.FirstOrDefault(error => error.Location.SourceTree == tree);
        if (error is null && !tree.ToString().Contains(NetworkSpec.ThrowsMark, StringComparison.Ordinal))
            return null;
        return new(whole.GetSemanticModel(tree).GetDeclaredSymbol(Extended(tree))!, error);
    }

    // The class that a file extends, which may stand in others.
    private static TypeDeclarationSyntax Extended(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        .First(type => !type.Members.Any(member => member is TypeDeclarationSyntax));

    // There the networks are used, and what is wrong is C#'s matter.
    private static bool IsInBody(Diagnostic error) => error.Location is { IsInSource: true, SourceTree: { } tree, SourceSpan: var span }
        && !IsGenerated(tree)
        && tree.GetRoot().FindNode(span).AncestorsAndSelf().Any(node => node is BlockSyntax or ArrowExpressionClauseSyntax);

    private static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(NetworkSpec.FileEnding, StringComparison.Ordinal) is true;

    private static string Place(Diagnostic error) => error.Location.GetLineSpan().ToString();

    private static List<Diagnostic> Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
