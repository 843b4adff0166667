using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.Tests.Compiling;

/// <summary>Compiles a source as a user's project would: nullable, all warnings as errors, documentation checked, with generator and analyzer.</summary>
internal static class Compiler
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>.NET, TorchDsl and TorchSharp.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => IsOfNet(Path.GetFileName(path)))
            .Append(typeof(Network<,>).Assembly.Location)
            .Append(typeof(TorchSharp.torch).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsOfNet(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll";

    /// <summary>The compilation without an assembly.</summary>
    public static CSharpCompilation Without(this CSharpCompilation compilation, string assembly) => compilation.WithReferences(
        compilation.References.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != assembly));

    /// <summary>The compilation that knows an assembly under an alias alone.</summary>
    public static CSharpCompilation WithAlias(this CSharpCompilation compilation, string assembly, string alias) => compilation.WithReferences(
        compilation.References.Select(reference =>
            Path.GetFileNameWithoutExtension(reference.Display) == assembly ? reference.WithAliases([alias]) : reference));

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        """;

    public static CSharpCompilation Compilation(params string[] sources) => Compilation(Language, sources);

    public static CSharpCompilation Compilation(CSharpParseOptions language, params string[] sources) =>
        CSharpCompilation.Create(
            "User",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, language, path: $"Source{i}.cs"))
                .Append(CSharpSyntaxTree.ParseText(Usings, language, path: "Usings.cs")),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error));

    public static CSharpGeneratorDriver Driver(Action<string>? onRun = null, bool track = false) =>
        CSharpGeneratorDriver.Create(
            [(onRun is null ? new NetworkGenerator() : new NetworkGenerator(onRun)).AsSourceGenerator()],
            parseOptions: Language,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track));

    /// <summary>Runs generator, compiler and analyzer.</summary>
    public static Compiled Compile(params string[] sources) => Compile(Compilation(sources));

    /// <summary>Runs compiler and analyzer, as where the generator has not seen the source.</summary>
    public static Compiled CompileWithoutParts(CSharpCompilation compilation) =>
        new(compilation, new Dictionary<string, string>(), [.. compilation.GetDiagnostics().Where(IsOurs)], Analyze(compilation));

    /// <summary>Runs generator and compiler, and another analyzer than the one that reports mistakes.</summary>
    public static Compiled CompileWith(DiagnosticAnalyzer analyzer, CSharpCompilation compilation)
    {
        var compiled = Compile(compilation);
        return compiled with { Analyzed = compiled.Compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult() };
    }

    public static Compiled Compile(CSharpCompilation compilation)
    {
        var language = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        var driver = Driver().WithUpdatedParseOptions(language).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorDiagnostics);
        var result = driver.GetRunResult().Results.Single();
        return new Compiled(
            (CSharpCompilation)output,
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            [.. generatorDiagnostics, .. result.Exception is null ? [] : new[] { Crash(result.Exception) }, .. output.GetDiagnostics().Where(IsOurs)],
            Analyze(output));
    }

    /// <summary>What our analyzer says, but for how a design could be better, of which networks that tests make up know nothing.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation) =>
        [.. AnalyzeAll(compilation).Where(diagnostic => !Rule.IsOnDesign(diagnostic.Id))];

    /// <summary>What our analyzer says.</summary>
    public static ImmutableArray<Diagnostic> AnalyzeAll(Compilation compilation) =>
        compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>
    /// Compiles sources that other tests analyse, or that only this one is about, and loads the assembly: no word is said,
    /// but what is wrong does not run.
    /// </summary>
    public static Assembly Load(params string[] sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation(sources), out var output, out _);
        return Load((CSharpCompilation)output);
    }

    /// <summary>Loads a compilation's assembly.</summary>
    public static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(image);
    }

    // That the sources in the tests are not documented is not our business; that generated code is, is.
    private static bool IsOurs(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal));

    private static Diagnostic Crash(Exception exception)
    {
        var message = exception.ToString().Replace("{", "{{");
        return Diagnostic.Create(new DiagnosticDescriptor("CS8785", "crash", message, "", DiagnosticSeverity.Error, true), Location.None);
    }
}

/// <summary>What became of a source.</summary>
/// <param name="Generated">The generated files by name.</param>
/// <param name="Errors">What the compiler says, warnings included: it must mostly be nothing.</param>
/// <param name="Analyzed">What our analyzer says.</param>
internal sealed record Compiled(
    CSharpCompilation Compilation,
    IReadOnlyDictionary<string, string> Generated,
    ImmutableArray<Diagnostic> Errors,
    ImmutableArray<Diagnostic> Analyzed)
{
    /// <summary>The same with advice on the design.</summary>
    public Compiled WithAdvice() => this with { Analyzed = Compiler.AnalyzeAll(Compilation) };

    /// <summary>Fails unless everything is accepted without a word.</summary>
    public Compiled AssertClean()
    {
        var said = string.Join('\n', Errors.Concat(Analyzed));
        Assert.True(said.Length == 0, said);
        return this;
    }

    /// <summary>Loads the assembly.</summary>
    public Assembly Load() => Compiler.Load(AssertClean().Compilation);
}
