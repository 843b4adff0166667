using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Unchanged;
using Xunit.Abstractions;

namespace TorchDsl.Tests.Fixing;

/// <summary>
/// Every remedy that is said of any source of the tests and the docs: where it is a fix, it is applied by itself; where it is advice, it has
/// a reason.
/// </summary>
public partial class EveryFixTests(ITestOutputHelper report)
{
    // So few of them only where the sources are not found.
    private const int Fewest = 1000;

    private static readonly Lazy<(Compilation Compilation, ILookup<SyntaxTree?, Diagnostic> Said)> All = new(() =>
    {
        Compilation everything = Compiler.Compilation([.. Sources.All.Select(Program)]);
        return (everything, Said(everything));
    });

    [Fact]
    public void Every_fix_that_is_offered_cures()
    {
        var (everything, all) = All.Value;
        var trees = everything.SyntaxTrees.ToList();
        var chosen = trees.Take(Sources.All.Count).Select((tree, i) => (Source: i, Said: all[tree].ToList()))
            .Where(one => one.Said.Exists(MayHaveFix)).ToList();
        var programs = chosen.Select(one => Sources.All[one.Source]).Select(Program).ToArray();
        using var before = new Fixed(programs);
        var compilation = before.Compilation();
        var said = Said(compilation).ToDictionary(tree => tree.Key!, tree => tree.ToList());
        // Without global usings, as in a workspace, some mistakes are C#'s.
        var known = compilation.SyntaxTrees.Zip(chosen).ToDictionary(pair => pair.First, pair => pair.Second.Said
            .Where(one => said.TryGetValue(pair.First, out var others) && !others.Exists(other => other.Id == one.Id)).ToList());
        var fixes = before.Fixes(said.Values.SelectMany(tree => tree));
        var changes = fixes.ConvertAll(fix => Fixed.Changes(fix.Document, fix.Action));
        var after = Compiler.Compilation([.. fixes.Select((fix, i) => Program(Source(Text(fix.Diagnostic).WithChanges(changes[i])), i))]);
        var saidAfter = Said(after);
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(after, out var output, out _);
        var failures = output.GetDiagnostics()
            .Where(error => error.Severity == DiagnosticSeverity.Error && !after.SyntaxTrees.Contains(error.Location.SourceTree!))
            .Select(error => $"{error}").ToList();
        var cured = 0;
        for (var i = 0; i < fixes.Count; i++)
        {
            var (tree, old) = (after.SyntaxTrees[i], fixes[i].Diagnostic.Location.SourceTree!);
            var left = new Left(fixes[i].Diagnostic, changes[i], [.. said[old], .. known[old]], [.. saidAfter[tree]]);
            var errors = Errors(output, tree).Except(Errors(compilation, old)).ToList();
            cured += left.IsNothing ? 1 : 0;
            if (errors.Count > 0 || !left.IsBehind)
            {
                failures.Add(string.Join("\n  ", [
                    fixes[i].Action.Title, Source(Text(fixes[i].Diagnostic)), "→", Source(tree.GetText()), .. errors, .. saidAfter[tree],
                ]));
            }
        }

        var counts = $"{Sources.All.Count} sources, {all.Sum(tree => tree.Count())} diagnostics, {programs.Length} sources with fixes, {fixes.Count} offered: "
            + $"{cured} leave no error, {fixes.Count - cured - failures.Count} uncover another one, {failures.Count} fail";
        report.WriteLine(counts);
        report.WriteLine(Cured([.. all.SelectMany(tree => tree)], [.. fixes.Select(fix => Key(fix.Diagnostic))]));
        Assert.True(failures.Count == 0 && fixes.Count >= Fewest, $"{counts}\n{string.Join('\n', failures.Take(20))}");
    }

    [Fact]
    public void Whatever_is_said_has_a_remedy_and_advice_has_no_number_that_a_fix_could_set()
    {
        var faults = new List<string>();
        foreach (var diagnostic in All.Value.Said.SelectMany(tree => tree))
        {
            var advice = Advice(diagnostic).ToList();
            if (advice.Count == 0 && !MayHaveFix(diagnostic))
                faults.Add($"{diagnostic} has no remedy");
            faults.AddRange(advice.Where(one => one.Reason != "Elsewhere" && Number().IsMatch(Quotation().Replace(one.Sentence, "")))
                .Select(one => $"{diagnostic} has a number in \"{one.Sentence}\""));
        }

        Assert.True(faults.Count == 0, $"{faults.Count}\n{string.Join('\n', faults.Distinct().Take(20))}");
    }

    // Of each rule: how many mistakes have a fix, of how many. The others have advice only, for such reasons.
    private static string Cured(List<Diagnostic> all, HashSet<(string, string, int)> cured)
    {
        var advised = all.Where(diagnostic => !cured.Contains(Key(diagnostic))).ToList();
        var rules = all.GroupBy(diagnostic => diagnostic.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule =>
        {
            var others = advised.Where(diagnostic => diagnostic.Id == rule.Key).ToList();
            return $"{rule.Key} {rule.Count() - others.Count}/{rule.Count()} {Reasons(others)}";
        });
        return $"{all.Count - advised.Count} of {all.Count} diagnostics have a fix, the others advice: {Reasons(advised)}\n{string.Join('\n', rules)}";
    }

    // A fix that was tried and does not cure is not offered.
    private static string Reasons(IEnumerable<Diagnostic> advised) => string.Join(", ", advised
        .CountBy(diagnostic => Advice(diagnostic).Select(advice => advice.Reason).FirstOrDefault("Refused")).Select(reason => $"{reason.Key} {reason.Value}"));

    // The same in whichever compilation it is said.
    private static (string Source, string Rule, int Place) Key(Diagnostic diagnostic) =>
        (Source(Text(diagnostic)), diagnostic.Id, diagnostic.Location.SourceSpan.Start);

    private static IEnumerable<(string Reason, string Sentence)> Advice(Diagnostic diagnostic)
    {
        for (var i = 0; diagnostic.Properties.TryGetValue(FixProperties.Advice(i), out var advice); i++)
            yield return (advice!.Split(": ", 2)[0], advice.Split(": ", 2)[1]);
    }

    // Names, and what is named by its place.
    [GeneratedRegex("\"[^\"]*\"|layer \\d+")]
    private static partial Regex Quotation();

    [GeneratedRegex("\\d")]
    private static partial Regex Number();

    private static bool MayHaveFix(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.Kind(0)) || diagnostic.Id is Rule.NotPartial or Rule.OuterNotPartial or Rule.UnsupportedKind;

    private static string Program(string source, int number) => $"{Corpus.Usings}namespace M{number:D4};\n{source}";

    private static string Source(SourceText program) => program.ToString().Split('\n', 3)[2];

    private static SourceText Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText();

    // Without the generated parts, which would take most of the time.
    private static ILookup<SyntaxTree?, Diagnostic> Said(Compilation compilation) =>
        Compiler.AnalyzeAll(compilation).Where(diagnostic => diagnostic.Id != Rule.PartMissing).ToLookup(diagnostic => diagnostic.Location.SourceTree);

    private static IEnumerable<string> Errors(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree).GetDiagnostics()
        .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);

    /// <summary>What is said after a fix.</summary>
    private sealed class Left
    {
        public Left(Diagnostic cured, IReadOnlyList<TextChange> changes, List<Diagnostic> before, List<Diagnostic> after)
        {
            var known = before.Where(one => one != cured).Select(one => (one.Id, Moved(one))).ToList();
            var fresh = after.Where(one => !known.Remove((one.Id, one.Location.SourceSpan.Start))).ToList();
            var errors = fresh.Where(one => one.DefaultSeverity == DiagnosticSeverity.Error).ToList();
            IsNothing = errors.Count == 0;
            // Where nothing is read, all is behind.
            var place = after.Count == 0 || cured.Id is Rule.InputNotFirst or Rule.OtherName ? default : Place(after[0].Location.SourceTree!, Moved(cured));
            var isPutBefore = changes.Any(change => change.Span == new TextSpan(cured.Location.SourceSpan.Start, 0));
            var isThere = fresh.Where(one => one.Location.SourceSpan.Start == Moved(cured));
            IsBehind = !isThere.Any(one => one.Id == cured.Id || (isPutBefore && errors.Contains(one)))
                && (IsNothing || (cured.DefaultSeverity == DiagnosticSeverity.Error && errors.TrueForAll(one => MayBeBehind(one, place))));

            int Moved(Diagnostic one) => one.Location.SourceSpan.Start + changes
                .Where(change => change.Span.Start < one.Location.SourceSpan.Start || change.Span == new TextSpan(one.Location.SourceSpan.Start, 0))
                .Sum(change => change.NewText!.Length - change.Span.Length);
        }

        public bool IsNothing { get; }

        /// <summary>Whether the mistake is gone, and those that are new may have been there behind it.</summary>
        public bool IsBehind { get; }

        // Of a class one mistake is reported: that of its layers which comes first, then those of its branches and names, and of a class
        // that uses it none. So what was behind another one is not before it.
        private static bool MayBeBehind(Diagnostic error, (TypeDeclarationSyntax? Type, int Attribute) place)
        {
            var (type, attribute) = Place(error.Location.SourceTree!, error.Location.SourceSpan.Start);
            return type != place.Type || attribute < 0 || attribute >= place.Attribute || error.Id is Rule.NameTaken or Rule.OpenBranch;
        }

        private static (TypeDeclarationSyntax? Type, int Attribute) Place(SyntaxTree tree, int position)
        {
            var node = tree.GetRoot().FindToken(position).Parent!;
            var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            var attributes = type?.AttributeLists.SelectMany(list => list.Attributes).ToList() ?? [];
            return (type, attributes.IndexOf(node.FirstAncestorOrSelf<AttributeSyntax>()!));
        }
    }
}
