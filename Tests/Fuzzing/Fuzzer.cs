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
    private const string Usings = "using TorchDsl; using TorchSharp; using TorchSharp.Modules; using static TorchSharp.torch;\n";

    // The first run of all has the compiler to load.
    private static readonly Lazy<bool> WarmUp = new(() => Run(Compiler.Compilation(Expected.Network("[Input(4), Linear(2)]"))).Analyzed.IsEmpty);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Every program of the samples, the tests and the pages.</summary>
    public static IEnumerable<(string Name, string Text)> Programs =>
        Corpus.All.Where(source => !source.IsMutant).Select(source => (source.Name, Usings + source));

    /// <summary>Some mutants of every program: the same for the same seed.</summary>
    public static IEnumerable<Mutant> Mutants(int each, int seed)
    {
        var random = new Random(seed);
        return Programs.SelectMany(program => Mutant.Draw(program.Name, program.Text, each, random));
    }

    /// <summary>Compiles a mutant. The second is what was wrong, in the compiler's words or ours.</summary>
    public static (Verdict Verdict, string Said) Judge(Mutant mutant)
    {
        var compilation = Compiler.Compilation(mutant.Text).WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        try
        {
            // The machine may be busy, so who takes long is asked again.
            _ = WarmUp.Value;
            var run = Task.Run(() => Run(compilation));
            if (!run.Wait(Patience))
                run = Task.Run(() => Run(compilation));
            return run.Wait(Patience)
                ? Judge(compilation, run.Result.Driver, run.Result.Whole, run.Result.Analyzed)
                : (Verdict.Hang, $"more than {Patience.TotalSeconds} s");
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
        if (analyzed.FirstOrDefault(said => said.Id is "AD0001" or RulePage.Fault) is { } fault)
            return (Verdict.Exception, fault.GetMessage());
        if (analyzed.Any(said => said.Severity == DiagnosticSeverity.Error))
            return (Verdict.Answered, "");

        var errors = Errors(whole).Where(error => !IsInBody(error)).ToList();
        // Where C# has an error in what is written, what it says there may change, and errors elsewhere follow from it.
        var own = Errors(written).Select(Place).ToHashSet();
        if (errors.Count > 0 && !errors.Select(Place).Any(own.Contains))
            return (Verdict.Uncompilable, errors[0].ToString());
        var broken = driver.GeneratedTrees.FirstOrDefault(tree => tree.ToString().Contains(NetworkSpec.ThrowsMark, StringComparison.Ordinal));
        return broken is not null && Errors(whole).Count == 0 ? (Verdict.Silent, Path.GetFileName(broken.FilePath)) : (Verdict.Answered, "");
    }

    // There the networks are used, and what is wrong is C#'s matter.
    private static bool IsInBody(Diagnostic error) => error.Location is { IsInSource: true, SourceTree: { } tree, SourceSpan: var span }
        && !tree.FilePath.EndsWith(NetworkSpec.FileEnding, StringComparison.Ordinal)
        && tree.GetRoot().FindNode(span).AncestorsAndSelf().Any(node => node is BlockSyntax or ArrowExpressionClauseSyntax);

    private static string Place(Diagnostic error) => error.Location.GetLineSpan().ToString();

    private static List<Diagnostic> Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
