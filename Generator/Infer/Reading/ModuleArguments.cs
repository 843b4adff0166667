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
        var fitting = type.Constructors.Where(constructor => Takes(constructor, written, layer.Scope)).ToList();
        // Where several fit, C# calls the one whose parameters are nearest to the arguments.
        var best = fitting.FirstOrDefault(one => fitting.All(other => IsAsNear(one, other, written)));
        if (fitting.Count == 0)
            layer.Error(Rule.ModuleArguments, null, NoConstructor(type, written), Takeable(type));
        else if (best is null)
            layer.Error(
                Rule.ModuleArguments,
                null,
                SeveralConstructors(type, fitting, written),
                Remedy.Elsewhere("remove one of these constructors, or give one a further parameter"));
        if (layer.Problem is not null)
            return null;
        var given = written.Select((value, i) => Of(layer, best!.Parameters[i], value, i)).ToEquatableArray();
        return layer.Problem is null ? given : null;
    }

    private static bool IsAsNear(ConstructorSpec one, ConstructorSpec other, EquatableArray<Value> written) =>
        Enumerable.Range(0, written.Count).All(i => NumberTypes.Distance(one.Parameters[i].Type) <= NumberTypes.Distance(other.Parameters[i].Type));

    private static bool Takes(ConstructorSpec constructor, EquatableArray<Value> written, Scope scope)
    {
        for (var i = 0; i < constructor.Parameters.Count; i++)
        {
            var parameter = constructor.Parameters[i];
            if (i < written.Count ? !Takes(parameter, written[i], !scope.IsEmpty) : !parameter.IsOptional)
                return false;
        }

        return written.Count <= constructor.Parameters.Count;
    }

    private static bool Takes(ConstructorParameter parameter, Value value, bool inBlock) => parameter.Kind switch
    {
        // What an expression comes to is not known here, so only int and long take it.
        ArgumentKind.Int => value is Value.Integer { Number: var number }
            ? NumberTypes.Holds(parameter.Type, number)
            : inBlock && value is Value.Text && parameter.Type is "int" or "long",
        ArgumentKind.Real => value is Value.Integer or Value.Real || (inBlock && value is Value.Text),
        ArgumentKind.Flag => value is Value.Flag || (inBlock && value is Value.Text),
        ArgumentKind.Text => value is Value.Text,
        ArgumentKind.Member => value is Value.Member member && member.Type == parameter.Type,
        _ => false,
    };

    private static ConstructorArgument Of(Arguments layer, ConstructorParameter parameter, Value value, int element) => (parameter.Kind, value) switch
    {
        (ArgumentKind.Int, _) => new(layer.Whole(Argument, value, long.MinValue, element)),
        (ArgumentKind.Real, _) => new(layer.Real(Argument, value, element), parameter.Type == "double" ? null : parameter.Type),
        (ArgumentKind.Flag, _) => new(layer.Flag(Argument, value, element)),
        (_, Value.Member member) => new(new SettingValue.Enumerated(member.Name, member.Number), parameter.Type),
        (_, Value.Text text) => new(text.Content),
        _ => throw new InvalidOperationException($"{value} fits no parameter."),
    };

    private static string SeveralConstructors(TypeSpec type, List<ConstructorSpec> fitting, EquatableArray<Value> written) =>
        $"gives ({string.Join(", ", written)}), which fit {Sentence.And(fitting.Select(constructor => type.Name + Readable(constructor)))} alike";

    private static string NoConstructor(TypeSpec type, EquatableArray<Value> written)
    {
        var constructors = string.Join(" or ", type.Constructors.Select(constructor => type.Name + Readable(constructor)));
        var given = written.Count == 0 ? "no arguments" : $"({string.Join(", ", written)})";
        return $"gives {given}, but {type.Name} is made by {constructors}";
    }

    private static Remedy Takeable(TypeSpec type) =>
        type.Constructors.All(constructor => constructor.Parameters.Any(parameter => parameter is { Kind: ArgumentKind.Other, IsOptional: false }))
            ? Remedy.Elsewhere($"give {type.Name} a constructor that takes numbers, texts, bools and members of enums, which attributes can hold")
            : Remedy.Choose($"give arguments that {(type.Constructors.Count == 1 ? "it" : "one of them")} takes");

    private static string Readable(ConstructorSpec constructor) => constructor.ToString().Replace("global::", "");
}
