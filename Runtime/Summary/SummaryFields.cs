using System.Collections;

namespace TorchDsl;

/// <summary>The receptive fields of a row, each made when it is asked for.</summary>
internal sealed class SummaryFields(List<GraphField> fields) : IReadOnlyList<ReceptiveField>
{
    public int Count => fields.Count;

    public ReceptiveField this[int index] => fields[index].ToReceptiveField();

    public IEnumerator<ReceptiveField> GetEnumerator()
    {
        foreach (var field in fields)
            yield return field.ToReceptiveField();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
