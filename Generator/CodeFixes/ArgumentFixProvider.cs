using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>Cures mistakes in layers: each diagnostic says itself what to write where.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ArgumentFixProvider : CureProvider
{
    /// <summary>Every mistake: which of them can be cured, they say themselves.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        typeof(Rule).GetFields(BindingFlags.Public | BindingFlags.Static).Select(rule => (string)rule.GetRawConstantValue()).ToImmutableArray();

    private protected override async Task<IReadOnlyList<Cure>?> CuresAsync(Document document, Diagnostic mistake, CancellationToken cancellation)
    {
        var cures = new List<Cure>();
        var places = new Queue<Location>(mistake.AdditionalLocations);
        for (var i = 0; mistake.Properties.TryGetValue(FixProperties.Kind(i), out var kind); i++)
        {
            var (changes, put) = (new List<(DocumentId, TextChange)>(), new List<TextChange>());
            while (mistake.Properties.TryGetValue(FixProperties.Text(i, changes.Count), out var text))
            {
                var place = places.Dequeue();
                var file = document.Project.GetDocument(place.SourceTree)!;
                var model = await file.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
                var edit = (EditKind)Enum.Parse(typeof(EditKind), mistake.Properties[FixProperties.Edit(i, changes.Count)]);
                var change = new AttributeEdit(place.SourceSpan, edit, mistake.Properties[FixProperties.Argument(i, changes.Count)], text!);
                changes.Add((file.Id, change.In(model!, cancellation)));
                // What is put somewhere must be right there; of an Input that comes late nothing was read before.
                var isPut = edit is EditKind.PutBefore or EditKind.PutAfter || (edit == EditKind.Bring && mistake.Id != Rule.InputNotFirst);
                if (isPut && file.Id == document.Id)
                    put.Add(changes[changes.Count - 1].Item2);
            }

            // A second cure of a sort is another one for whoever picks it for all.
            var twins = Enumerable.Range(0, i).Count(earlier => mistake.Properties[FixProperties.Kind(earlier)] == kind);
            cures.Add(new Cure(mistake.Properties[FixProperties.Title(i)]!, twins == 0 ? kind! : $"{kind}{twins}", changes, [.. put]));
        }

        return cures;
    }
}
