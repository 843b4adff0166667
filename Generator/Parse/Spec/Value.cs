using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Parse.Spec;

/// <summary>The value of an attribute's argument, as plain data.</summary>
internal abstract record Value
{
    /// <summary>Null, or nothing.</summary>
    public sealed record Null : Value;

    /// <summary>A whole number.</summary>
    public sealed record Integer(long Number) : Value;

    /// <summary>A number that need not be whole.</summary>
    public sealed record Real(double Number) : Value;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool On) : Value;

    /// <summary>A text.</summary>
    public sealed record Text(string Content) : Value
    {
        /// <summary>Whether it names a parameter where a setting may be one: then it is shown without quotes.</summary>
        public bool IsExpression { get; init; }
    }

    /// <summary>A member of an enum, whose type is as generated code names it, by its number: its names are the business of whoever reads it.</summary>
    public sealed record Member(string Name, string Type, long Number) : Value;

    /// <summary>An array.</summary>
    public sealed record List(EquatableArray<Value> Items) : Value;

    /// <summary>A class.</summary>
    /// <param name="FullName">How generated code names it.</param>
    /// <param name="Kind">The kind of layer whose attribute it is; null where it is none.</param>
    /// <param name="IsLayer">Whether it is a network or a module, which Use or Layer may name.</param>
    public sealed record Class(string Name, string FullName, string? Kind, bool IsLayer) : Value;

    /// <summary>Something that no setting can be, such as an object, by its C# type's name.</summary>
    public sealed record Other(string Type) : Value;

    /// <summary>The value as it would be written in C#.</summary>
    public sealed override string ToString() => this switch
    {
        Integer i => Literal.Of(i.Number),
        Real r => Literal.Of(r.Number),
        Flag f => Literal.Of(f.On),
        Text { IsExpression: true } e => e.Content,
        Text t => Literal.Of(t.Content),
        Member m => m.Name,
        List l => "new[] { " + string.Join(", ", l.Items) + " }",
        Class c => $"typeof({c.Name})",
        Other o => o.Type,
        _ => "null",
    };
}
