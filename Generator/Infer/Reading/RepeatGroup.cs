namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Where Repeat puts layers.</summary>
/// <param name="Prefix">What their names begin with, dot included; null outside of all groups.</param>
/// <param name="Suffix">What their names end in, dot included, so that each turn has its own; null where ordinals tell them apart.</param>
/// <param name="IsNumbered">Whether names that are written are numbered, for they come up several times.</param>
internal readonly record struct RepeatGroup(string? Prefix, string? Suffix, bool IsNumbered)
{
    /// <summary>The group of one turn of a repetition whose count is a number.</summary>
    /// <param name="name">The name of all turns; null where they have none.</param>
    /// <param name="names">The names so far.</param>
    /// <param name="isRepeated">Whether there are several turns.</param>
    public RepeatGroup In(TurnName? name, LayerNames names, bool isRepeated) => name is not { } given
        ? this with { IsNumbered = IsNumbered || isRepeated }
        : new($"{Prefix}{(given.Counts ? given.Text : $"{given.Text}{Suffix}.{names.FirstFree(Prefix + given.Text + Suffix)}")}.", null, IsNumbered: false);

    /// <summary>The group of one turn of a repetition that parameters decide: its names are the same however many turns there are.</summary>
    /// <param name="name">The name of all turns; null where they have none.</param>
    /// <param name="turn">The turn as it stands in names.</param>
    /// <param name="again">How often the repetition came up before.</param>
    public RepeatGroup Of(TurnName? name, string turn, int again)
    {
        if (name is not { } given)
            return this with { Suffix = $"{Suffix}.{turn}" };
        var group = Prefix + (given.Counts ? given.Text : $"{given.Text}{Suffix}.{turn}");
        // Where the repetition itself comes up several times, so does each of its turns.
        return new($"{group}{(IsNumbered && !given.Counts ? $".{again}" : "")}.", null, IsNumbered: false);
    }
}
