using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Problems;

/// <summary>A cure for a mistake, as data: what to change in the attributes.</summary>
/// <param name="Kind">What sort of cure it is: cures of a sort can be applied to many mistakes at once.</param>
/// <param name="Title">What the person who picks it reads.</param>
/// <param name="Edits">What is changed.</param>
internal sealed record Fix(string Kind, string Title, EquatableArray<Edit> Edits)
{
    /// <summary>The cure that sets an argument, or an element of it.</summary>
    public static Fix Use(int layer, string argument, string value, int element = -1) =>
        new("Use", $"Use {value}", new([Edit.Set(layer, argument, value, element)]));
}

/// <summary>A change of one layer's attribute.</summary>
/// <param name="Layer">The index of the layer in the spec.</param>
/// <param name="Argument">The argument that is set; null where a layer is put before this one.</param>
/// <param name="Element">Which element of the argument is set; −1 for all of it.</param>
/// <param name="Text">The new value, or the layer that is put before, as C#.</param>
internal sealed record Edit(int Layer, string? Argument, int Element, string Text)
{
    /// <summary>Sets an argument, or an element of it.</summary>
    public static Edit Set(int layer, string argument, string value, int element = -1) => new(layer, argument, element, value);

    /// <summary>Puts layers before one.</summary>
    public static Edit PutBefore(int layer, string layers) => new(layer, null, -1, layers);
}
