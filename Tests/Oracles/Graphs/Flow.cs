using System.Collections.Immutable;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>The values of a graph while its list is read: the language's rules of names and branches, whatever a value is.</summary>
/// <param name="Current">The current value.</param>
internal sealed record Flow<T>(T Current)
    where T : class
{
    /// <summary>What Tap named; where it is repeated, in its last turn.</summary>
    public ImmutableDictionary<string, T> Named { get; init; } = ImmutableDictionary<string, T>.Empty;

    /// <summary>Where open branches begin; null where none is open.</summary>
    public T? Start { get; init; }

    /// <summary>The ends of the open branches but for the last, which is still going on.</summary>
    public ImmutableList<T> Ends { get; init; } = [];

    /// <summary>What Output named, in order.</summary>
    public ImmutableList<(DrawnLayer Output, T Value)> Outputs { get; init; } = [];

    /// <summary>What the last entry made: the current value, or one that only has a name.</summary>
    public T Made => Part ?? Current;

    private T? Part { get; init; }

    /// <summary>After one more entry of the list.</summary>
    /// <param name="step">The entry.</param>
    /// <param name="layer">What a layer makes of a value.</param>
    /// <param name="join">What a join makes of several.</param>
    public Flow<T> Next(DrawnLayer step, Func<T, T> layer, Func<IReadOnlyList<T>, T> join) => (this with { Part = null }).After(step, layer, join);

    private Flow<T> After(DrawnLayer step, Func<T, T> layer, Func<IReadOnlyList<T>, T> join) => step.Kind switch
    {
        "Part" or "ResultOf" => With(step.Get("Value", ""), layer(Current)),
        "Parameter" => With(step.Get("Name", ""), layer(Current)),
        "Tap" => this with { Named = NamedWith(step.Get("Name", ""), Current) },
        "From" => this with { Current = Named[step.Get("Name", "")] },
        "Branch" => Start is null ? this with { Start = Current } : this with { Ends = Ends.Add(Current), Current = Start },
        "Output" => this with { Outputs = Outputs.Add((step, Current)) },
        "Kept" => this with { Current = Ends.Add(Current).Find(end => !ReferenceEquals(end, Start)) ?? Start!, Start = null, Ends = [] },
        "MatMul" or "Bilinear" => this with { Current = join([Current, Named[step.Get("Other", "")]]) },
        "MaxUnpool" => this with { Current = join([Current, Named[step.Get("Like", "")]]) },
        _ when step.IsJoin => step.Get("Names", Array.Empty<string>()) is { Length: > 0 } names
            ? this with { Current = join([.. names.Select(name => Named[name]), Current]) }
            : this with { Current = join([.. Ends, Current]), Start = null, Ends = [] },
        _ => this with { Current = layer(Current) },
    };

    // What has a name while the current value stays.
    private Flow<T> With(string name, T value) => this with { Part = value, Named = NamedWith(name, value) };

    // SetItem keeps a tensor to which the new one is equal in all elements.
    private ImmutableDictionary<string, T> NamedWith(string name, T value) => Named.Remove(name).Add(name, value);
}
