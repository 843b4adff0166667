namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Where Repeat puts layers.</summary>
/// <param name="Prefix">What their names begin with, dot included; null outside of all groups.</param>
/// <param name="IsNumbered">Whether names that are written are numbered, for they come up several times.</param>
internal readonly record struct RepeatGroup(string? Prefix, bool IsNumbered)
{
    /// <summary>The group of one turn of a repetition.</summary>
    public RepeatGroup In(string? name, LayerNames names, bool isRepeated) => name is null
        ? this with { IsNumbered = IsNumbered || isRepeated }
        : new($"{Prefix}{name}.{names.FirstFree(Prefix + name)}.", IsNumbered: false);
}
