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
/// <param name="Kind">What is done.</param>
/// <param name="Layer">The index of the layer in the spec.</param>
/// <param name="Argument">The argument that is set; null where none is.</param>
/// <param name="Element">Which element of the argument is set; −1 for all of it.</param>
/// <param name="Text">The new value, or the layers that are put there, as C#.</param>
internal sealed record Edit(EditKind Kind, int Layer, string? Argument, int Element, string Text)
{
    /// <summary>Sets an argument, or an element of it.</summary>
    public static Edit Set(int layer, string argument, string value, int element = -1) => new(EditKind.Set, layer, argument, element, value);

    /// <summary>Puts layers before one.</summary>
    public static Edit PutBefore(int layer, string layers) => new(EditKind.PutBefore, layer, null, -1, layers);

    /// <summary>Puts layers after one.</summary>
    public static Edit PutAfter(int layer, string layers) => new(EditKind.PutAfter, layer, null, -1, layers);

    /// <summary>Puts a layer in the place of one, whose name and repetition it keeps.</summary>
    public static Edit Replace(int layer, string by) => new(EditKind.Replace, layer, null, -1, by);

    /// <summary>Takes a layer away.</summary>
    public static Edit Remove(int layer) => new(EditKind.Remove, layer, null, -1, "");
}

/// <summary>What is done to a layer's attribute.</summary>
internal enum EditKind
{
    /// <summary>An argument gets a value.</summary>
    Set,

    /// <summary>Layers are put before it.</summary>
    PutBefore,

    /// <summary>Layers are put after it.</summary>
    PutAfter,

    /// <summary>Another layer takes its place.</summary>
    Replace,

    /// <summary>It is taken away.</summary>
    Remove,
}
