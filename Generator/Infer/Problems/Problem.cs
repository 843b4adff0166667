using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Problems;

/// <summary>A mistake, as data: what it is and where, in terms of the spec.</summary>
/// <param name="Rule">The id of the diagnostic; null for a mistake that C# itself reports.</param>
/// <param name="Layer">The index of the layer in the spec; −1 for the class itself.</param>
/// <param name="Argument">The argument that is wrong; null for the whole attribute. Of the class, a parameter.</param>
/// <param name="Element">Which element of the argument is wrong; −1 for all of it.</param>
/// <param name="Message">What a person reads.</param>
internal sealed record Problem(string? Rule, int Layer, string? Argument, int Element, string Message)
{
    /// <summary>Its cures, the likeliest first.</summary>
    public EquatableArray<Fix> Fixes { get; init; }

    /// <summary>A mistake in a class as a whole.</summary>
    public static Problem OfClass(string? rule, string message) => new(rule, -1, null, -1, message);

    /// <summary>A mistake in a layer, or in an argument of it.</summary>
    public static Problem OfLayer(string? rule, int layer, string message, string? argument = null) => new(rule, layer, argument, -1, message);
}
