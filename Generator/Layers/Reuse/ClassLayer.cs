using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A layer that is an object of a class that its attribute names.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Type">The class.</param>
/// <param name="Given">The arguments of its constructor.</param>
internal abstract record ClassLayer(string Kind, TypeSpec Type, EquatableArray<ConstructorArgument> Given) : Layer
{
    private static readonly SettingValue None = new SettingValue.Arguments(EquatableArray<ConstructorArgument>.Empty);

    public sealed override Op Op => new Op(OpName).Infer("Type", new SettingValue.Class(Type)).Take("Arguments", new SettingValue.Arguments(Given), None);

    public sealed override string Text => Op.Text($"{Kind}<{Type.Name}>");

    public sealed override string Stem => StemOf(Type.Name);

    public sealed override bool HasWeights => true;

    protected abstract string OpName { get; }
}
