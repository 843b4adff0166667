using System.Collections.ObjectModel;

namespace TorchDsl;

/// <summary>What a node has of objects and lists.</summary>
internal sealed partial class GraphText
{
    private SymInt[] sizes = new SymInt[8];
    private (int Start, int Length) shapePlace;
    private Shape? shape;
    private (int Start, int Length) fieldPlace;
    private ReadOnlyCollection<GraphField>? field;

    /// <summary>A shape: mostly that of the node before.</summary>
    public Shape Shape()
    {
        if (shape is not null && IsAgain(shapePlace))
            return shape;
        shapePlace.Start = at;
        List();
        var count = 0;
        while (NextItem())
        {
            if (count == sizes.Length)
            {
                var more = new SymInt[2 * count];
                Array.Copy(sizes, more, count);
                sizes = more;
            }

            sizes[count++] = Size();
        }

        shapePlace.Length = at - shapePlace.Start;
        var own = new SymInt[count];
        Array.Copy(sizes, own, count);
        return shape = new(own);
    }

    /// <summary>The fields of a node: mostly those of the node before.</summary>
    public ReadOnlyCollection<GraphField> Field()
    {
        if (field is not null && IsAgain(fieldPlace))
            return field;
        fieldPlace.Start = at;
        field = GraphField.ReadAll(this);
        fieldPlace.Length = at - fieldPlace.Start;
        return field;
    }

    /// <summary>Leaves settings out, which are read when they are asked for.</summary>
    /// <returns>Where they stand.</returns>
    public int SkipSettings()
    {
        var start = Peek() == '{' ? at : throw Needs("an object");
        var depth = 0;
        do
        {
            var here = Here;
            if (here == '\0')
                throw Broken();
            if (here == '"')
                SkipString();
            else
                at++;
            depth += here is '{' or '[' ? 1 : here is '}' or ']' ? -1 : 0;
        }
        while (depth > 0);
        return start;
    }

    /// <summary>The settings that stand here, as they are written.</summary>
    public string Settings()
    {
        var start = SkipSettings();
        return json[start..at];
    }

    // Where a list is written as one before, it is not read again.
    private bool IsAgain((int Start, int Length) place)
    {
        Peek();
        if (!json.AsSpan(at).StartsWith(json.AsSpan(place.Start, place.Length)))
            return false;
        at += place.Length;
        return true;
    }
}
