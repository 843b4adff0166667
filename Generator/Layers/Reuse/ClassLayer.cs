using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A layer that is an object of a class that its attribute names.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Type">The class.</param>
/// <param name="Code">The arguments of its constructor as C#.</param>
internal abstract record ClassLayer(string Kind, TypeSpec Type, EquatableArray<string> Code) : Layer
{
    public sealed override string Text => $"{Kind}<{Type.Name}>{(Code.Count == 0 ? "" : $"({string.Join(", ", Code)})")}";

    public sealed override string Stem => StemOf(Type.Name);

    /// <summary>The method that calls it.</summary>
    protected virtual string CallMethod => TypeSpec.CallLayer;

    public sealed override string CallModule(string module, string x) => Type.HidesCalls
        ? $"{TorchNames.Generated}Layers.{CallMethod}({module}, {x})"
        : $"{module}.{CallMethod}({x})";

    public sealed override Module Module => new(Type.FullName, $"new({string.Join(", ", Code)})") { Namespace = "" };
}
