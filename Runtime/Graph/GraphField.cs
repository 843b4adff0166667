namespace TorchDsl;

/// <summary>
/// The receptive field of a node's outputs along one spatial axis of the network's input, in pixels of that; see <see cref="ReceptiveField"/>.
/// </summary>
public sealed record GraphField
{
    private readonly long pixels;
    private readonly long outputs;
    private readonly long offset;

    private GraphField(GraphText text)
    {
        SymInt size = default, smallest = default;
        bool hasSize = false, hasSmallest = false, hasOffset = false;
        if (!text.Begin('{'))
            throw text.Fail("has a field that is no object");
        while (text.NextProperty())
        {
            if (text.Is("size"))
                (hasSize, size) = (true, text.Size());
            else if (text.Is("smallest"))
                (hasSmallest, smallest) = (true, text.Size());
            else if (text.Is("stride"))
                (pixels, outputs) = ReadStride(text);
            else if (text.Is("offset"))
                (hasOffset, offset) = (true, text.Whole());
            else
                text.Skip();
        }

        if (!hasSize)
            throw text.Fail("has a field without size");
        if (hasOffset != outputs > 0)
            throw text.Fail("has a field with one of stride and offset, but not the other");
        (Size, SmallestSize) = (size, hasSmallest ? smallest : size);
    }

    /// <summary>How many input pixels one output sees, the largest number where outputs differ; theoretical, so it may exceed the input.</summary>
    public SymInt Size { get; }

    /// <summary>How many input pixels an output sees at least, 0 where some see none.</summary>
    public SymInt SmallestSize { get; }

    /// <summary>Whether outputs have a place in the input; after Flatten, for one, they have none.</summary>
    public bool HasPlace => outputs > 0;

    /// <summary>The stride is this many input pixels for each <see cref="StrideOutputs"/> outputs; null where outputs have no place.</summary>
    public long? StridePixels => HasPlace ? pixels : null;

    /// <summary>For how many outputs the stride is: 1 but for transposed convolution and the like; null where outputs have no place.</summary>
    public long? StrideOutputs => HasPlace ? outputs : null;

    /// <summary>The first input pixel that output 0 sees; negative inside the padding; null where outputs have no place.</summary>
    public long? Offset => HasPlace ? offset : null;

    internal static List<GraphField> ReadAll(GraphText text)
    {
        List<GraphField> all = [];
        text.List();
        while (text.NextItem())
            all.Add(new(text));
        return all;
    }

    /// <summary>The fields in each of several inputs.</summary>
    internal static List<List<GraphField>> ReadOfInputs(GraphText text)
    {
        List<List<GraphField>> all = [];
        text.List();
        while (text.NextItem())
            all.Add(ReadAll(text));
        return all;
    }

    /// <summary>The field as a summary has it.</summary>
    internal ReceptiveField ToReceptiveField()
    {
        ReceptiveField field = new(Size, HasPlace ? (double)pixels / outputs : null, Offset);
        // Fields are equal where what they were given is.
        return SmallestSize == Size ? field : field with { SmallestSize = SmallestSize };
    }

    // So many pixels for so many outputs: a number, which is for one, or a list of the two.
    private static (long Pixels, long Outputs) ReadStride(GraphText text)
    {
        if (text.TryWhole(out var stride))
            return (stride, 1);
        if (!text.Begin('['))
            throw text.Needs("a number or [pixels, outputs]");
        var (pixels, outputs) = (text.NextItem() ? text.Whole() : 0, text.NextItem() ? text.Whole() : 0);
        return outputs > 0 && !text.NextItem() ? (pixels, outputs) : throw text.Needs("a number or [pixels, outputs]");
    }
}
