using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TorchDsl.CodeFixes;

/// <summary>What a fix does.</summary>
/// <param name="title">What the person who picks it reads.</param>
/// <param name="key">What sort of cure it is: those of a sort can be applied to many mistakes at once.</param>
/// <param name="changes">What is changed in which file.</param>
/// <param name="put">Those of the changes that put layers there which were not written before.</param>
internal sealed class Cure(string title, string key, IEnumerable<(DocumentId File, TextChange Change)> changes, params TextChange[] put)
{
    private readonly List<(DocumentId File, TextChange Change)> changes = [.. changes];

    public string Title => title;

    public string Key => key;

    /// <summary>The files that it changes.</summary>
    public IEnumerable<DocumentId> Files => changes.Select(change => change.File).Distinct();

    /// <summary>Whether it puts something before what stands at a position.</summary>
    public bool PutsBefore(DocumentId file, int position) => changes.Exists(change => change.File == file && change.Change.Span == new TextSpan(position, 0));

    /// <summary>Whether what stands at a position afterwards is a layer that was put there.</summary>
    public bool Puts(DocumentId file, int position) => put.Any(change =>
        position - (Moved(file, change.Span.End) - change.NewText!.Length) is >= 0 and var offset && offset < change.NewText.Length);

    /// <summary>Where in a file is afterwards what was at a position. What is put there is put before it.</summary>
    public int Moved(DocumentId file, int position) => position + changes
        .Where(change => change.File == file && (change.Change.Span.Start < position || change.Change.Span == new TextSpan(position, 0)))
        .Sum(change => change.Change.NewText!.Length - change.Change.Span.Length);

    /// <summary>
    /// The solution after some cures. What several of them want alike is done once; where two want different things at one place, the later
    /// one is left out as a whole.
    /// </summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Cure> cures, CancellationToken cancellation)
    {
        var agreed = new Dictionary<DocumentId, List<TextChange>>();
        foreach (var cure in cures)
        {
            var wanted = cure.changes.Where(change => !Of(change.File).Contains(change.Change)).ToList();
            if (wanted.Exists(change => Of(change.File).Exists(other => Clash(other.Span, change.Change.Span))))
                continue;
            foreach (var (file, change) in wanted)
                Of(file).Add(change);
        }

        foreach (var file in agreed)
        {
            var text = await solution.GetDocument(file.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(file.Key, text.WithChanges(file.Value.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)));
        }

        return solution;

        List<TextChange> Of(DocumentId file) => agreed.TryGetValue(file, out var done) ? done : agreed[file] = [];
    }

    private static bool Clash(TextSpan one, TextSpan two) => one == two || (one.Start < two.End && two.Start < one.End);
}
