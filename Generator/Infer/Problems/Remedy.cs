using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Problems;

/// <summary>What to do about a mistake, as data: the sentence of the message, and the edits that it means. Advice has no edits.</summary>
/// <param name="Sentence">What the message says to do: <c>use 8</c>.</param>
/// <param name="Edits">What that changes in the attributes.</param>
internal sealed record Remedy(string Sentence, EquatableArray<Edit> Edits)
{
    /// <summary>Why there are no edits; null where there are.</summary>
    public AdviceReason? Advice { get; init; }

    /// <summary>What the person reads who picks it from a menu.</summary>
    public string Title { get; init; } = char.ToUpperInvariant(Sentence[0]) + Sentence.Substring(1);

    /// <summary>What sort of cure it is, by what it changes: cures of a sort can be applied to many mistakes at once.</summary>
    public string Sort => string.Join(" ", Edits.Select(edit => $"{edit.Kind}{edit.Argument}").Distinct());

    /// <summary>A remedy with its edits.</summary>
    public static Remedy Of(string sentence, params Edit[] edits) => new(sentence, new(edits));

    /// <summary>Sets an argument, or an element of it.</summary>
    public static Remedy Use(int layer, string argument, string value, int element = -1) => Of($"use {value}", Edit.Set(layer, argument, value, element));

    /// <summary>What only the user can choose. It has no number, for that an edit could set.</summary>
    public static Remedy Choose(string sentence) => new(sentence, EquatableArray<Edit>.Empty) { Advice = AdviceReason.Choice };

    /// <summary>A change of what is not in the attributes of the network: of another file, or of the class.</summary>
    public static Remedy Elsewhere(string sentence) => new(sentence, EquatableArray<Edit>.Empty) { Advice = AdviceReason.Elsewhere };

    /// <summary>A change of several places, which ones the user must say.</summary>
    public static Remedy Places(string sentence) => new(sentence, EquatableArray<Edit>.Empty) { Advice = AdviceReason.Places };
}

/// <summary>Why a remedy has no edits.</summary>
internal enum AdviceReason
{
    /// <summary>The user must choose.</summary>
    Choice,

    /// <summary>It is in another file, or not in the attributes.</summary>
    Elsewhere,

    /// <summary>It is in several places.</summary>
    Places,
}
