using System.Diagnostics.CodeAnalysis;

namespace TorchDsl;

/// <summary>Ends what <see cref="RepeatAttribute"/> repeats.</summary>
[SuppressMessage("Naming", "CA1716", Justification = "It closes a Repeat, and no language that has End as a keyword has a source generator.")]
public sealed class EndAttribute : GraphAttribute;
