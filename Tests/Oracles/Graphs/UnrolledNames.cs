namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>The names that layers have so far.</summary>
internal sealed class UnrolledNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = [.. taken];

    /// <summary>What stands in place of the next name that is not written.</summary>
    public int Ordinal { get; set; } = taken.Count();

    public void Take(string name)
    {
        taken.Add(name);
        Ordinal++;
    }

    /// <summary>A name with the first number after it that nothing has.</summary>
    public string Free(string name)
    {
        for (var number = 0; ; number++)
        {
            var numbered = $"{name}.{number}";
            if (!taken.Any(other => other == numbered || other.StartsWith(numbered + ".", StringComparison.Ordinal)))
                return numbered;
        }
    }
}

/// <summary>What a repetition makes of the names in it.</summary>
/// <param name="Turn">Its turn.</param>
/// <param name="Prefix">What names begin with.</param>
/// <param name="Suffix">What they end in, where a parameter says how often.</param>
/// <param name="IsNumbered">Whether names that are written are numbered.</param>
internal sealed record UnrolledGroup(int Turn, string Prefix, string Suffix, bool IsNumbered)
{
    /// <summary>One turn of a Repeat, or of a layer that is repeated.</summary>
    public UnrolledGroup Of(DrawnLayer repeat, int turn, UnrolledNames names)
    {
        if (repeat.Kind == "Repeat" && repeat.Get("Name", "") is { Length: > 0 } group && Prefix + group + Suffix is var name)
        {
            var counted = !repeat.IsOpen ? names.Free(name) : IsNumbered ? names.Free($"{name}.{turn}") : $"{name}.{turn}";
            return new(turn, counted + ".", "", IsNumbered: false);
        }

        return repeat.IsOpen
            ? this with { Turn = turn, Suffix = $"{Suffix}.{turn}" }
            : this with { Turn = turn, IsNumbered = IsNumbered || repeat.Kind != "Repeat" || repeat.Get("Count", 1) > 1 };
    }
}
