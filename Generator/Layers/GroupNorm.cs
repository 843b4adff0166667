using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each sample over groups of channels.</summary>
/// <param name="OnFeatures">Whether there are channels alone, which TorchSharp's module does not take.</param>
internal sealed record GroupNorm(long Groups, long Channels, double Eps, bool Affine, bool OnFeatures) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new GroupNorm(
            arguments.Count("Groups"),
            arguments.Channels("Channels"),
            arguments.Real("Eps", 1e-5, 0),
            arguments.Flag("Affine", true),
            arguments.Input.Rank == 1);
        if (layer.Channels % layer.Groups != 0)
            arguments.Error(Rule.GroupsDoNotDivide, "Groups", $"splits {layer.Channels} channels into {layer.Groups} groups, but {layer.Channels} / {layer.Groups} leaves a remainder: use a number that divides {layer.Channels}");
        return layer;
    }

    public override string Text => ArgumentList.Attribute("GroupNorm")
        .Add(Groups).Add(Channels)
        .Add("Eps", Literal.Of(Eps), unless: Eps == 1e-5)
        .Add("Affine", "false", unless: Affine)
        .ToString();

    public override string Stem => "gn";

    public override long Parameters => Affine ? 2 * Channels : 0;

    public override Module? Module => !Affine ? null : new(
        "GroupNorm",
        ArgumentList.Call("global::TorchDsl.Normalisation.GroupNorm").Add(Groups).Add(Channels).Add("eps", Literal.Of(Eps), unless: Eps == 1e-5).ToString());

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Whole();

    public override string Call(string x) => Function(x).ToString();

    public override string CallModule(string module, string x) => OnFeatures
        ? Function(x).Add("weight", $"{module}.weight", unless: false).Add("bias", $"{module}.bias", unless: false).ToString()
        : base.CallModule(module, x);

    private ArgumentList Function(string x) => ArgumentList.Call(TorchNames.Functional + "group_norm")
        .Add(x).Add(Groups).Add("eps", Literal.Of(Eps), unless: Eps == 1e-5);
}
