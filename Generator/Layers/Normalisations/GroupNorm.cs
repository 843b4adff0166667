using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each sample over groups of channels.</summary>
/// <param name="OnFeatures">Whether there are channels alone, which TorchSharp's module does not take.</param>
internal sealed record GroupNorm(SymInt Groups, SymInt Channels, SymFloat Eps, SymBool Affine, bool OnFeatures) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new GroupNorm(
            arguments.Count("Groups"),
            arguments.Channels("Channels"),
            arguments.Real("Eps", 1e-5, 0),
            arguments.Flag("Affine", true),
            arguments.Input.Rank == 1);
        if (!layer.Channels.IsDivisible(layer.Groups))
            arguments.Error(Rule.GroupsDoNotDivide, "Groups", $"splits {layer.Channels} channels into {layer.Groups} groups, but {layer.Channels} / {layer.Groups} leaves a remainder: use a number that divides {layer.Channels}");
        return layer;
    }

    public override string Text => ArgumentList.Attribute("GroupNorm")
        .Add(Groups).Add(Channels)
        .Add("Eps", Eps, unless: Eps == 1e-5)
        .Add("Affine", Affine, unless: Affine.IsOn)
        .ToString();

    public override string Stem => "gn";

    public override SymInt Parameters => 2 * Affine.Count * Channels;

    public override Module? Module => Affine.IsOff ? null : new(
        "GroupNorm",
        ArgumentList.Call(TorchNames.Generated + "Normalisation.GroupNorm").Add(Groups).Add(Channels).Add("eps", Eps, unless: Eps == 1e-5).Add("affine", Affine, unless: Affine.IsOn).ToString());

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Whole();

    public override string Call(string x) => ArgumentList.Call(TorchNames.Functional + "group_norm")
        .Add(x).Add(Groups).Add("eps", Eps, unless: Eps == 1e-5)
        .ToString();

    public override string CallModule(string module, string x) => OnFeatures
        ? $"{module}.CallOnFeatures({x})"
        : base.CallModule(module, x);
}
