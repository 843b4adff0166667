using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
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

    protected sealed override Op MakeOp() => new Op(OpName)
        .Infer("Type", new SettingValue.Class(Type)).Take("Arguments", new SettingValue.Arguments(Given), None);

    public sealed override string Text => Op.Text($"{Kind}<{Type.Name}>");

    public sealed override string Stem => StemOf(Type.Name);

    public sealed override bool HasWeights => true;

    protected abstract string OpName { get; }

    /// <summary>Whether no object of a class can be made, which is reported.</summary>
    protected static bool CannotBeMade(Arguments arguments, TypeSpec type)
    {
        if (type.Obstacle is { } obstacle)
        {
            var (why, remedy) = Because(type.Name, obstacle);
            arguments.Error(Rule.CannotBeMade, null, $"makes a {type.Name}, but {type.Name} {why}", Remedy.Elsewhere(remedy));
        }

        return type.Obstacle is not null;
    }

    private static (string Why, string Remedy) Because(string name, Obstacle obstacle) => obstacle switch
    {
        { IsAbstract: true } => ("is abstract", "remove abstract from it"),
        { RequiredMember: { } member } =>
            ($"requires that {member} is set, which no layer can do",
                $"remove required from {member}, or put [SetsRequiredMembers] on a constructor that sets it"),
        _ => ("has no constructor that can be called here", "give it a public one, without parameters where it is a network"),
    };
}
