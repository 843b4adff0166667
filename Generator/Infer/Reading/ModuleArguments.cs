using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The arguments that a layer gives to the constructor of a module written by hand.</summary>
internal static class ModuleArguments
{
    private const string Argument = "Arguments";

    /// <summary>The arguments; null where no constructor takes them, which is reported.</summary>
    public static EquatableArray<ConstructorArgument>? Of(Arguments layer, TypeSpec type)
    {
        var written = layer.Items(Argument);
        foreach (var constructor in type.Constructors)
        {
            if (!Takes(constructor, written, layer.Scope))
                continue;
            var given = written.Select((value, i) => Of(layer, constructor.Parameters[i], value, i)).ToEquatableArray();
            return layer.Problem is null ? given : null;
        }

        layer.Error(Rule.ModuleArguments, null, NoConstructor(type, written));
        return null;
    }

    private static bool Takes(ConstructorSpec constructor, EquatableArray<Value> written, Scope scope)
    {
        for (var i = 0; i < constructor.Parameters.Count; i++)
        {
            var parameter = constructor.Parameters[i];
            if (i < written.Count ? !Takes(parameter.Kind, written[i], !scope.IsEmpty) : !parameter.IsOptional)
                return false;
        }

        return written.Count <= constructor.Parameters.Count;
    }

    private static bool Takes(ArgumentKind kind, Value value, bool inBlock) => kind switch
    {
        ArgumentKind.Int => value is Value.Integer || (inBlock && value is Value.Text),
        ArgumentKind.Real => value is Value.Integer or Value.Real || (inBlock && value is Value.Text),
        ArgumentKind.Flag => value is Value.Flag || (inBlock && value is Value.Text),
        ArgumentKind.Text => value is Value.Text,
        ArgumentKind.Member => value is Value.Member,
        _ => false,
    };

    private static ConstructorArgument Of(Arguments layer, ConstructorParameter parameter, Value value, int element) => (parameter.Kind, value) switch
    {
        (ArgumentKind.Int, _) => new(layer.Whole(Argument, value, long.MinValue, element)),
        (ArgumentKind.Real, _) => new(layer.Real(Argument, value, element), parameter.Type == "float" ? "float" : null),
        (ArgumentKind.Flag, _) => new(layer.Flag(Argument, value, element)),
        (_, Value.Member member) => new(new SettingValue.Enumerated(member.Name, member.Number), parameter.Type),
        (_, Value.Text text) => new(text.Content),
        _ => throw new InvalidOperationException($"{value} fits no parameter."),
    };

    private static string NoConstructor(TypeSpec type, EquatableArray<Value> written)
    {
        var constructors = string.Join(" or ", type.Constructors.Select(constructor => type.Name + Readable(constructor)));
        return $"gives ({string.Join(", ", written)}), but {type.Name} is made by {constructors}: "
            + $"give arguments that {(type.Constructors.Count == 1 ? "it" : "one of them")} takes";
    }

    private static string Readable(ConstructorSpec constructor) => constructor.ToString().Replace("global::", "");
}
