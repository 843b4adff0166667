namespace TorchDsl.Generator.Infer.Problems;

/// <summary>A change of one layer's attribute.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Layer">The index of the layer in the spec.</param>
/// <param name="Argument">The argument that is set; null where none is.</param>
/// <param name="Element">Which element of the argument is set, or which layer is brought; −1 for all of it.</param>
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

    /// <summary>Puts a layer before another, as it is written.</summary>
    public static Edit[] Move(int layer, int before) => [new(EditKind.Bring, before, null, layer, ""), Remove(layer)];

    /// <summary>Gives a layer that names a class another kind.</summary>
    public static Edit Rename(int layer, string kind) => new(EditKind.Rename, layer, null, -1, kind);

    /// <summary>Puts a shape into the comment behind the list that a layer is in.</summary>
    public static Edit Comment(int layer, string shape) => new(EditKind.Comment, layer, null, -1, shape);

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

    /// <summary>Another layer is put before it, as it is written.</summary>
    Bring,

    /// <summary>Another layer takes its place.</summary>
    Replace,

    /// <summary>Its attribute gets another name and keeps its arguments.</summary>
    Rename,

    /// <summary>The comment behind its list states another shape.</summary>
    Comment,

    /// <summary>It is taken away.</summary>
    Remove,
}
