using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Problems;

/// <summary>A mistake, as data: what it is and where, in terms of the spec.</summary>
/// <param name="Rule">The id of the diagnostic; null for a mistake that C# itself reports.</param>
/// <param name="Layer">The index of the layer in the spec; −1 for the class itself.</param>
/// <param name="Argument">The argument that is wrong; null for the whole attribute. Of the class, a parameter.</param>
/// <param name="Element">Which element of the argument is wrong; −1 for all of it.</param>
/// <param name="Finding">What is wrong, and by which rule.</param>
internal sealed record Problem(string? Rule, int Layer, string? Argument, int Element, string Finding)
{
    /// <summary>What to do about it, the likeliest first.</summary>
    public EquatableArray<Remedy> Remedies { get; init; }

    /// <summary>What a person reads.</summary>
    public string Message => Remedies.Count == 0 ? Finding : $"{Finding}: {string.Join(", or ", Remedies.Select(remedy => remedy.Sentence))}";

    /// <summary>A mistake in a class as a whole.</summary>
    public static Problem OfClass(string? rule, string finding, params Remedy[] remedies) => new(rule, -1, null, -1, finding) { Remedies = new(remedies) };

    /// <summary>A mistake in a layer.</summary>
    public static Problem OfLayer(string? rule, int layer, string finding, params Remedy[] remedies) =>
        new(rule, layer, null, -1, finding) { Remedies = new(remedies) };
}
