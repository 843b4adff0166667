using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Diagnostics;

/// <summary>Problems as Roslyn's diagnostics, each at its place in the source and with its remedies.</summary>
internal static class ProblemReport
{
    public static Diagnostic Of(string rule, Problem problem, INamedTypeSymbol type, ImmutableArray<AttributeData> layers, CancellationToken cancellation)
    {
        var place = problem.Layer < 0
            ? Locate(type, problem.Argument, cancellation) ?? ClassLocation.Locate(type, layers, cancellation)
            : Locate(layers, problem.Layer, problem.Argument, problem.Element);
        return Of(rule, problem, place, layers);
    }

    /// <summary>A problem that is somewhere else than in an argument.</summary>
    public static Diagnostic Of(string rule, Problem problem, Location place, ImmutableArray<AttributeData> layers)
    {
        var edits = problem.Remedies.SelectMany(remedy => remedy.Edits).Select(edit => Locate(layers, edit.Layer, edit.Argument, edit.Element));
        return Diagnostic.Create(Descriptors.Of(rule), place, edits, Properties(problem.Remedies, layers), problem.Message);
    }

    private static ImmutableDictionary<string, string?> Properties(EquatableArray<Remedy> remedies, ImmutableArray<AttributeData> layers)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var (fixes, advice) = (remedies.Where(remedy => remedy.Advice is null).ToList(), remedies.Where(remedy => remedy.Advice is not null).ToList());
        for (var i = 0; i < advice.Count; i++)
            properties.Add(FixProperties.Advice(i), $"{advice[i].Advice}: {advice[i].Sentence}");
        for (var i = 0; i < fixes.Count; i++)
        {
            properties.Add(FixProperties.Kind(i), fixes[i].Sort);
            properties.Add(FixProperties.Title(i), fixes[i].Title);
            for (var j = 0; j < fixes[i].Edits.Count; j++)
            {
                properties.Add(FixProperties.Edit(i, j), $"{fixes[i].Edits[j].Kind}");
                properties.Add(FixProperties.Argument(i, j), fixes[i].Edits[j].Argument);
                properties.Add(FixProperties.Text(i, j), Text(fixes[i].Edits[j], layers));
            }
        }

        return properties.ToImmutable();
    }

    private static string Text(Edit edit, ImmutableArray<AttributeData> layers) =>
        edit.Kind == EditKind.Bring ? $"{layers[edit.Element].ApplicationSyntaxReference!.GetSyntax()}" : edit.Text;

    private static Location? Locate(INamedTypeSymbol type, string? parameter, CancellationToken cancellation) =>
        parameter is null ? null : ParameterParser.Locate(type, parameter, cancellation);

    private static Location Locate(ImmutableArray<AttributeData> layers, int layer, string? argument, int element) =>
        ArgumentSyntax.Of(layers[layer])?.Locate(argument, element) ?? Location.None;
}
