using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What must hold of a class before its layers are looked at. One mistake at most, the first, but for names that others have for layers.</summary>
internal static class DeclarationRules
{
    private static readonly Remedy Newer = Remedy.Elsewhere("set <LangVersion>12</LangVersion> or newer, or use the .NET 8 SDK or newer");

    public static IEnumerable<Problem> Check(NetworkSpec spec)
    {
        if ((OfClass(spec.Name, spec.Declaration) ?? OfMembers(spec)) is { } problem)
            return [problem];
        var others = OtherNames.Check(spec).ToList();
        return others.Count > 0 ? others : OfLayers(spec) is { } mistake ? [mistake] : [];
    }

    private static Problem? OfClass(string name, ClassDeclaration declaration) => declaration switch
    {
        { Failure: { } failure } => Problem.OfClass(Rule.Failed, Failed(name, failure), Remedy.Elsewhere($"please report it with the attributes of {name}")),
        { LacksTorchSharp: true } => Problem.OfClass(Rule.MissingReference, NoTorchSharp(name), Remedy.Elsewhere("add the NuGet package TorchSharp")),
        { OnlyByAlias: { } library } => Problem.OfClass(Rule.OnlyByAlias, Aliased(name, library), Unaliased(library)),
        { IsUnseen: true } => Problem.OfClass(Rule.PartThrows, Unseen(name), Remedy.Elsewhere("write that number itself, or declare it in a file of your own")),
        { MayBeUnseen: true } => Problem.OfClass(null, $"an attribute of {name} has a name that is not there, or only in code that is generated too"),
        { IsRefusedByCSharp: true } => Problem.OfClass(null, $"C# reports an error in the attributes of {name}"),
        { NotOurs: { } other } => Problem.OfClass(Rule.NotOurs, NotOurs(name, other), Theirs(other)),
        { LanguageVersion: { } version } => Problem.OfClass(Rule.OldLanguage, TooOld(name, version), Newer),
        { Kind: { } kind } => Problem.OfClass(Rule.UnsupportedKind, NotOrdinary(name, kind), Remedy.Elsewhere($"declare it as 'partial class {name}'")),
        { IsGeneric: true } => Problem.OfClass(Rule.Generic, Generic(name), Remedy.Elsewhere("remove the type parameters")),
        { IsPartial: false } => Problem.OfClass(Rule.NotPartial, NotPartial(name), Remedy.Elsewhere($"declare it as 'partial class {name}'")),
        { OuterNotPartial: { } outer } => Problem.OfClass(Rule.OuterNotPartial, OuterNotPartial(name, outer), Remedy.Elsewhere($"declare {outer} as partial")),
        { HidesNamespace: true } => Problem.OfClass(Rule.MemberTaken, Hides(name), Remedy.Elsewhere("put the class into a namespace, or rename it")),
        { BaseClass: { } baseClass } => Problem.OfClass(Rule.OtherBase, OtherBase(name, baseClass), Remedy.Elsewhere("remove the base class")),
        { OnTwoParts: true } => Problem.OfClass(Rule.OnTwoParts, OnTwoParts(name), Remedy.Elsewhere("put all layers on one part")),
        _ => null,
    };

    private static Problem? OfMembers(NetworkSpec spec)
    {
        var (name, parameters) = (spec.Name, spec.Parameters);
        if ((spec.IsBlock ? MemberNames.GeneratedInBlocks : MemberNames.Generated).Contains(name))
            return Problem.OfClass(Rule.MemberTaken, OwnName(name), Remedy.Elsewhere("give the class another name"));
        if (parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Other) is { } strange)
            return OfParameter(Rule.ParameterType, strange, OfOtherType(name, strange), "use one of these types, without ref, in or params");
        if (parameters.FirstOrDefault(parameter => MemberNames.IsTaken(parameter.Name) || parameter.Name == name.TrimStart('@')) is { } hiding)
            return OfParameter(Rule.MemberTaken, hiding, Hiding(name, hiding), "give your parameter another name");
        if (parameters.FirstOrDefault(parameter => spec.Members.Contains(parameter.Name)) is { } doubled)
            return OfParameter(Rule.MemberTaken, doubled, Doubled(name, doubled), "give your member another name");
        if (spec.Members.FirstOrDefault(MemberNames.GeneratedIn(spec).Contains) is { } member)
            return Problem.OfClass(Rule.MemberTaken, $"{name} declares {member}, which is generated", Remedy.Elsewhere("give your member another name"));
        return null;
    }

    private static Problem? OfLayers(NetworkSpec spec)
    {
        var last = spec.Layers.ToList().FindLastIndex(layer => layer.Kind == "Input");
        if (last < 0)
            return Problem.OfClass(Rule.NoInput, NoInput(spec.Name), Given(spec));
        if (last >= spec.Inputs)
            return Problem.OfLayer(Rule.InputNotFirst, last, NotFirst(spec, last), First(spec, last));
        if (spec.Inputs > 1 && InputRules.Check(spec) is { } mistake)
            return mistake;
        if (spec.Layers.Count(layer => Catalogue.IsLayer(layer.Kind)) == spec.Inputs)
            return Problem.OfLayer(Rule.NoLayers, 0, $"{spec.Name} has an Input but no layers", Remedy.Choose("add layers after it"));
        return null;
    }

    private static Problem OfParameter(string rule, BlockParameter parameter, string finding, string remedy) =>
        Problem.OfClass(rule, finding, Remedy.Elsewhere(remedy)) with { Argument = parameter.Name };

    private static string Failed(string name, string failure) =>
        $"TorchDsl has failed on {name} ({failure}), which is a fault in TorchDsl";

    private static string NoTorchSharp(string name) =>
        $"{name} is a network, and networks run on TorchSharp, but this project does not reference it";

    private static string Aliased(string name, string library) =>
        $"{name} is a network, and its generated part names {library}, which this project references under an alias alone";

    private static Remedy Unaliased(string library) => Remedy.Elsewhere($"add global to the aliases of {library}, as Aliases=\"global,…\"");

    private static string NotOurs(string name, string other)
    {
        var kind = other.Split('.').Last().Replace("Attribute", "");
        return $"{name} has [{kind}], but that is {other} and not TorchDsl's, so it is no layer";
    }

    private static Remedy Theirs(string other)
    {
        var kind = other.Split('.').Last().Replace("Attribute", "");
        var whole = $"{(other.Contains('.') ? "" : "global::")}{other.Replace("Attribute", "")}";
        return Remedy.Elsewhere(other == $"TorchDsl.{kind}Attribute"
            ? "give that class another name"
            : $"write [TorchDsl.{kind}], or [{whole}] if you mean that class");
    }

    private static string Unseen(string name) =>
        $"{name} has an attribute that takes something from code that is generated too, and generators do not see each other's code";

    private static string TooOld(string name, string version) =>
        $"{name} is a network, and networks need C# 12, but this project compiles as C# {version}";

    private static string NotOrdinary(string name, string kind) =>
        $"{name} is {kind}, but a network is an ordinary class, to which its generated part is added";

    private static string Generic(string name) =>
        $"{name} has type parameters or is nested in a class that has, but a network is one class with fixed layers";

    private static string NotPartial(string name) =>
        $"{name} has layers, but is not partial, so that its generated part cannot be added";

    private static string OuterNotPartial(string name, string outer) =>
        $"{name} is nested in {outer}, which is not partial, so that its generated part cannot be added";

    private static string OtherBase(string name, string baseClass) =>
        $"{name} derives from {baseClass}, but a network derives from Network<Tensor, Tensor>, which is generated";

    private static string OwnName(string name) =>
        $"{name} is the name of a member that is generated, and no class can have a member of its own name";

    private static string Hides(string name) =>
        $"{name}, in no namespace, hides the namespace {name}, which generated code names";

    private static string OnTwoParts(string name) =>
        $"{name} has layers on two of its parts, and parts have no order";

    private static string OfOtherType(string name, BlockParameter parameter) =>
        $"{name} has a parameter {parameter.Name} that is not int, double or bool, and no setting can depend on it";

    private static string Hiding(string name, BlockParameter parameter) =>
        $"{name} has a parameter {parameter.Name}, and networks have something of that name already";

    private static string Doubled(string name, BlockParameter parameter) =>
        $"{name} declares {parameter.Name}, which is generated for the parameter of that name";

    private static string NoInput(string name) =>
        $"{name} has layers but no Input, so that no shape is known";

    // What the first layer says that it takes.
    private static Remedy Given(NetworkSpec spec) => spec.Layers[0] is { Kind: "Linear" } first && first["InFeatures"] is Value.Integer { Number: > 0 } features
        ? Remedy.Of($"put Input({features}) before the layers", Edit.PutBefore(0, $"Input({features})"))
        : Remedy.Choose("put Input with the shape of one sample, without the batch, before the layers");

    // A second one that has no name was written by mistake.
    private static Remedy First(NetworkSpec spec, int input) =>
        spec.Inputs == 0 ? Remedy.Of("put it first", Edit.Move(input, 0))
        : spec.Layers[input]["Name"] is null ? Remedy.Of("remove it", Edit.Remove(input))
        : Remedy.Of($"put it after {spec.LayerAt(spec.Inputs - 1)}", Edit.Move(input, spec.Inputs));

    private static string NotFirst(NetworkSpec spec, int input) =>
        $"{spec.LayerAt(input)}, comes after {spec.Layers[input - 1]}, but what a network takes stands first";
}
