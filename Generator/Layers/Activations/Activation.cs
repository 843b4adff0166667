using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A function of each element, without weights. Most of their gradients read their own result.</summary>
internal abstract record Activation : Layer
{
    public override string Text => GetType().Name;

    public override bool GradientReadsOutput => true;

    public override Shape Output(Shape input) => input;

    /// <summary>The function as a method of the tensor, without its brackets.</summary>
    protected abstract string Method { get; }

    /// <summary>Its arguments as C#.</summary>
    protected virtual string Settings => "";

    /// <summary>
    /// Whether the method with an underscore overwrites its input and gives the same gradient, computed from the result. For
    /// most others libtorch would keep a copy of the input, and nothing would be won; ELU and its kin round differently.
    /// </summary>
    protected virtual bool RunsInPlace => false;

    public override string Call(string x) => $"{x}.{Method}({Settings})";

    public sealed override string? CallInPlace(string x) => RunsInPlace ? $"{x}.{Method}_({Settings})" : null;
}
