using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What must hold of a class before its layers are looked at. One mistake at most: the first.</summary>
internal static class DeclarationRules
{
    public static IEnumerable<Problem> Check(NetworkSpec spec)
    {
        var problem = OfClass(spec) ?? OfLayers(spec);
        return problem is null ? [] : [problem];
    }

    private static Problem? OfClass(NetworkSpec spec)
    {
        var (name, declaration) = (spec.Name, spec.Declaration);
        if (declaration.LacksTorchSharp)
            return Problem.OfClass(Rule.MissingReference, $"{name} is a network, and networks run on TorchSharp, but this project does not reference it: add the NuGet package TorchSharp");
        if (declaration.IsRefusedByCSharp)
            return Problem.OfClass(null, $"C# reports an error in the attributes of {name}");
        if (declaration.LanguageVersion is { } version)
            return Problem.OfClass(Rule.OldLanguage, $"{name} is a network, and networks need C# 12, but this project compiles as C# {version}: set <LangVersion>12</LangVersion> or newer, or use the .NET 8 SDK or newer");
        if (declaration.Kind is { } kind)
            return Problem.OfClass(Rule.UnsupportedKind, $"{name} is {kind}, but a network is an ordinary class, to which its generated part is added: declare it as 'partial class {name}'");
        if (declaration.IsGeneric)
            return Problem.OfClass(Rule.Generic, $"{name} has type parameters or is nested in a class that has: a network is one class with fixed layers; remove the type parameters");
        if (!declaration.IsPartial)
            return Problem.OfClass(Rule.NotPartial, $"{name} has layers, but is not partial, so that its generated part cannot be added: declare it as 'partial class {name}'");
        if (declaration.OuterNotPartial is { } outer)
            return Problem.OfClass(Rule.OuterNotPartial, $"{name} is nested in {outer}, which is not partial, so that its generated part cannot be added: declare {outer} as partial");
        if (declaration.BaseClass is { } baseClass)
            return Problem.OfClass(Rule.OtherBase, $"{name} derives from {baseClass}, but a network derives from Network<Tensor, Tensor>, which is generated: remove the base class");
        if (declaration.OnTwoParts)
            return Problem.OfClass(Rule.OnTwoParts, $"{name} has layers on two of its parts, and parts have no order: put all layers on one part");
        if (spec.Parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Other) is { } strange)
            return OfParameter(Rule.ParameterType, strange, $"{name} has a parameter {strange.Name} that is not int, double or bool, and no setting can depend on it: use one of these types, without ref, in or params");
        if (spec.Parameters.FirstOrDefault(parameter => MemberNames.IsTaken(parameter.Name) || parameter.Name == name.TrimStart('@')) is { } hiding)
            return OfParameter(Rule.MemberTaken, hiding, $"{name} has a parameter {hiding.Name}, and networks have something of that name already: give your parameter another name");
        if (spec.Parameters.FirstOrDefault(parameter => spec.Members.Contains(parameter.Name)) is { } doubled)
            return OfParameter(Rule.MemberTaken, doubled, $"{name} declares {doubled.Name}, which is generated for the parameter of that name: give your member another name");
        if (spec.Members.FirstOrDefault(MemberNames.Generated.Contains) is { } member)
            return Problem.OfClass(Rule.MemberTaken, $"{name} declares {member}, which is generated: give your member another name");
        return null;
    }

    private static Problem OfParameter(string rule, BlockParameter parameter, string message) => new(rule, -1, parameter.Name, -1, message);

    private static Problem? OfLayers(NetworkSpec spec)
    {
        var inputs = Enumerable.Range(0, spec.Layers.Count).Where(i => spec.Layers[i].Kind == "Input").ToList();
        if (inputs.Count == 0)
            return Problem.OfClass(Rule.NoInput, $"{spec.Name} has layers but no Input, so that no shape is known: put the shape of one sample before the layers, such as [Input(1, 28, 28)]");
        if (inputs[inputs.Count - 1] is var last && last > 0)
            return new Problem(Rule.InputNotFirst, last, null, -1, $"{spec.Layers[last]}, layer {last + 1}, comes after {spec.Layers[last - 1]}: a network has one Input, and it comes first");
        if (spec.Layers.Count(layer => Catalogue.IsLayer(layer.Kind)) == 1)
            return new Problem(Rule.NoLayers, 0, null, -1, $"{spec.Name} has an Input but no layers: add layers after it, such as [Flatten, Linear(10)]");
        return null;
    }
}
