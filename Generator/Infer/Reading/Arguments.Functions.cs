using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How activations are read that arguments name.</summary>
internal sealed partial class Arguments
{
    /// <summary>Checks an activation, which may be an element of an argument; null after a mistake, which is reported.</summary>
    public SymActivation? Function(string argument, Value value, int element = -1)
    {
        if (value is Value.Member { Type: "global::TorchDsl." + SymActivation.Enum, Name: var member } && Named(member) is { } chosen)
            return chosen;
        if (value is Value.Text { Content: var name })
        {
            if (Scope[name] is Binding.Function { Value: var parameter })
                return parameter;
            if (Scope[name] is null && Named(name) is { } known)
                return known;
        }

        var nearest = NearestName.Of(WithoutEnum($"{(value is Value.Text text ? text.Content : value)}"), SymActivation.Names);
        Error(
            Rule.WrongKind,
            argument,
            $"has {value} for {argument}, which takes an activation, or a parameter of the type {SymActivation.Enum}",
            element,
            nearest is null
                ? Remedy.Choose($"give one, such as {SymActivation.Enum}.{SymActivation.Names[1]}")
                : Use(argument, $"{SymActivation.Enum}.{nearest}", element));
        return null;

        static string WithoutEnum(string name) => name.Substring(name.LastIndexOf('.') + 1);

        static SymActivation? Named(string name) =>
            WithoutEnum(name) is var known && SymActivation.Names.Contains(known) ? new SymActivation(known, null) : null;
    }
}
