namespace TorchDsl;

/// <summary>
/// The receptive field of a node's outputs along one spatial axis of the network's input, in pixels of that; see <see cref="ReceptiveField"/>.
/// </summary>
public sealed record GraphField
{
    private GraphField(ref GraphText text)
    {
        SymInt? size = null, smallest = null;
        if (!text.IsObject)
            throw text.Fail("has a field that is no object");
        while (text.NextProperty())
        {
            if (text.Is("size"u8))
                size = text.Size();
            else if (text.Is("smallest"u8))
                smallest = text.Size();
            else if (text.Is("stride"u8))
                (StridePixels, StrideOutputs) = text.Stride();
            else if (text.Is("offset"u8))
                Offset = text.Whole();
            else
                text.Skip();
        }

        Size = size ?? throw text.Fail("has a field without size");
        SmallestSize = smallest ?? Size;
        if (HasPlace != Offset is not null)
            throw text.Fail("has a field with one of stride and offset, but not the other");
    }

    /// <summary>How many input pixels one output sees, the largest number where outputs differ; theoretical, so it may exceed the input.</summary>
    public SymInt Size { get; }

    /// <summary>How many input pixels an output sees at least, 0 where some see none.</summary>
    public SymInt SmallestSize { get; }

    /// <summary>Whether outputs have a place in the input; after Flatten, for one, they have none.</summary>
    public bool HasPlace => StridePixels is not null;

    /// <summary>The stride is this many input pixels for each <see cref="StrideOutputs"/> outputs; null where outputs have no place.</summary>
    public long? StridePixels { get; }

    /// <summary>For how many outputs the stride is: 1 but for transposed convolution and the like; null where outputs have no place.</summary>
    public long? StrideOutputs { get; }

    /// <summary>The first input pixel that output 0 sees; negative inside the padding; null where outputs have no place.</summary>
    public long? Offset { get; }

    internal static IReadOnlyList<GraphField> ReadAll(ref GraphText text)
    {
        List<GraphField> all = [];
        text.BeginList();
        while (text.NextItem())
            all.Add(new(ref text));
        return all.AsReadOnly();
    }

    /// <summary>The same as a summary has it.</summary>
    internal ReceptiveField ToReceptiveField()
    {
        var stride = HasPlace ? (double)StridePixels!.Value / StrideOutputs!.Value : (double?)null;
        // Fields are equal where what they were given is.
        return SmallestSize == Size ? new(Size, stride, Offset) : new(Size, stride, Offset) { SmallestSize = SmallestSize };
    }
}
