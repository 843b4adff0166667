using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>A generated file.</summary>
/// <param name="Text">What it says; empty where nothing can be added to the class.</param>
/// <param name="Error">The mistake in the network, on one line; null where there is none, or where C# reports it.</param>
internal sealed record Source(string HintName, string Text, string? Error)
{
    /// <summary>The text for a build in which no analyzer reports the mistake: the compiler does.</summary>
    public string TextWithError => Error is null ? Text : $"{Text}#error {Error}\n";

    /// <summary>The file with a number before its name where that is among those that differ from an earlier one only in case.</summary>
    public Source Among(EquatableArray<string> clashes) =>
        clashes.ToList().IndexOf(HintName) is >= 0 and var place ? this with { HintName = $"{place + 1}.{HintName}" } : this;
}
