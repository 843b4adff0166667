using System.Globalization;

namespace TorchDsl;

/// <summary>
/// A setting of a node, or an item of one that is a list: a whole number, another number, a flag, a text, or, but for items, a list of these.
/// </summary>
public sealed partial class GraphSetting
{
    private readonly string node;
    private readonly long whole;
    private readonly double real;
    private readonly string text = "";
    private readonly GraphSetting[] items = [];

    /// <summary>Its name, such as <c>kernel</c>; that of an item has its place, as <c>kernel[0]</c>.</summary>
    public string Name { get; }

    /// <summary>What its value is.</summary>
    public GraphSettingKind Kind { get; }

    /// <summary>The items of a list, each of which is as a setting is.</summary>
    /// <exception cref="InvalidOperationException">It is no list.</exception>
    public IReadOnlyList<GraphSetting> Items => Array.AsReadOnly(ToArray());

    /// <summary>The value as a whole number.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public long ToInt() => Kind == GraphSettingKind.Int ? whole : throw NotA("whole number");

    /// <summary>The value as a number, or as an expression in the network's free sizes, which is written as a text.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public SymInt ToSymInt() => Kind switch
    {
        GraphSettingKind.Int => whole,
        GraphSettingKind.Text => text,
        _ => throw NotA("whole number or expression"),
    };

    /// <summary>The value as a number, whole or not. The texts <c>inf</c>, <c>-inf</c> and <c>nan</c> are numbers too, which JSON has not.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public double ToReal() => (Kind, text) switch
    {
        (GraphSettingKind.Int or GraphSettingKind.Real, _) => real,
        (GraphSettingKind.Text, "inf") => double.PositiveInfinity,
        (GraphSettingKind.Text, "-inf") => double.NegativeInfinity,
        (GraphSettingKind.Text, "nan") => double.NaN,
        _ => throw NotA("number"),
    };

    /// <summary>The value as true or false.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public bool ToFlag() => Kind == GraphSettingKind.Flag ? whole == 1 : throw NotA("flag");

    /// <summary>The value as a text.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public string ToText() => Kind == GraphSettingKind.Text ? text : throw NotA("text");

    /// <summary>The value as people read it.</summary>
    public override string ToString() => Kind switch
    {
        GraphSettingKind.Int => whole.ToString(CultureInfo.InvariantCulture),
        GraphSettingKind.Real => real.ToString(CultureInfo.InvariantCulture),
        GraphSettingKind.Flag => whole == 1 ? "true" : "false",
        GraphSettingKind.Text => $"\"{text}\"",
        _ => $"[{string.Join(", ", items.Select(item => item.ToString()))}]",
    };

    internal GraphSetting[] ToArray() => Kind == GraphSettingKind.List ? items : throw NotA("list");

    private InvalidOperationException NotA(string what) => new($"The setting {Name} of the node \"{node}\" is {this}, which is no {what}.");
}

/// <summary>What the value of a setting is.</summary>
public enum GraphSettingKind
{
    /// <summary>A whole number.</summary>
#pragma warning disable CA1720 // As in SymInt, which is PyTorch's name.
    Int,
#pragma warning restore CA1720

    /// <summary>A number that is not written as a whole one.</summary>
    Real,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A text: a word such as <c>zeros</c>, an expression in free sizes, or a number that JSON has not.</summary>
    Text,

    /// <summary>A list.</summary>
    List,
}
