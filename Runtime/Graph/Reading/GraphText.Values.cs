namespace TorchDsl;

/// <summary>What there is in the JSON of a graph. Whatever is asked for and is not there is a mistake.</summary>
internal sealed partial class GraphText
{
    /// <summary>Whether there is a node that is in a block.</summary>
    public bool NamesBlock { get; private set; }

    /// <summary>The name of what is being read.</summary>
    public string Name() => name = Text();

    public string Text() => String() ?? throw Needs("a text");

    /// <summary>The name of the block that a node is in.</summary>
    public string BlockName()
    {
        NamesBlock = true;
        return Text();
    }

    public bool Flag() => TryFlag(out var flag) ? flag : throw Needs("true or false");

    public long Whole() => TryWhole(out var number) ? number : throw Needs("a whole number");

    /// <summary>A whole number from 0 on.</summary>
    public long Count() => TryWhole(out var number) && number >= 0 ? number : throw Needs("a whole number from 0 on");

    /// <summary>The index of something.</summary>
    public int Index() => Count() is <= int.MaxValue and var index ? (int)index : throw Needs("an index");

    /// <summary>A number or an expression in free sizes.</summary>
    public SymInt Size() => IsNumber ? Whole() : String() ?? throw Needs("a number or an expression");

    /// <summary>Begins with the items of a list.</summary>
    public void List()
    {
        if (!Begin('['))
            throw Needs("a list");
    }
}
