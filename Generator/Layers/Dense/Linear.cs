using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A linear map of the last dimension: y = xWᵀ + b.</summary>
[TakesFeatures(FeatureOrder.Last, Unless = "InFeatures", MayBeFlat = true)]
internal sealed record Linear(SymInt InFeatures, SymInt OutFeatures, SymBool Bias) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var input = arguments.Input;
        var inFeatures = arguments.Incoming(
            "InFeatures", input.Rank - 1, Rule.FeaturesDiffer, written => OtherFeatures(arguments, written), written => Remedy(arguments, written));
        var layer = new Linear(inFeatures, arguments.Count("OutFeatures"), arguments.Flag("Bias", true));
        if (arguments.IsFirst && input.SpatialRank > 1 && !arguments.IsWritten("InFeatures"))
            arguments.Warn(Rule.FeaturesElsewhere, null, OnMap(arguments, layer), arguments.PutBefore("Flatten"));
        return layer;
    }

    protected override Op MakeOp() => new Op("linear").Take("InFeatures", InFeatures).Take("OutFeatures", OutFeatures).Set("Bias", Bias, true);

    public override bool HasWeights => true;

    public override string Stem => "fc";

    public override SymInt Parameters => (InFeatures * OutFeatures) + (Bias.Count * OutFeatures);

    public override InputKind Takes => InputKind.Sequence;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    public override Shape Output(Shape input) => input.With(input.Rank - 1, OutFeatures);

    /// <summary>Rows × in × out.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output) => input.Elements * OutFeatures;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.AllAlong(input.Rank - 1, input);

    // The layout before the number: a map is flattened, or its channels are meant.
    private static (string Sentence, Fix[] Fixes)? Remedy(Arguments arguments, SymInt written)
    {
        var (input, last) = (arguments.Input, arguments.Input[arguments.Input.Rank - 1]);
        if (input.Rank == 1)
            return null;
        if (input.IsFixed && input.Elements == written)
            return ("put Flatten before it", [arguments.PutBefore("Flatten")]);
        if (input.Rank > 2 && arguments.Operand.Features.Known == 0 && input[0] == written)
            return ("put GlobalAvgPool, Flatten before it", [arguments.PutBefore("GlobalAvgPool, Flatten")]);
        if (LayoutRemedy.Of(arguments, written, input.Rank - 1) is not null)
            return null;
        var use = arguments.Use("InFeatures", last);
        return input.IsFixed
            ? ($"use {last}, or put Flatten before it and use {input.Elements}", [.. use, arguments.PutBefore("Flatten", "InFeatures", $"{input.Elements}")])
            : ($"use {last}", use);
    }

    private static string OtherFeatures(Arguments arguments, SymInt written)
    {
        var input = arguments.Input;
        var expects = $"expects {Sentence.Plural(written, "input feature")}, but {arguments.Producer}";
        return input.Rank == 1 ? expects : $"{expects}, whose last dimension is {input[input.Rank - 1]}";
    }

    private static string OnMap(Arguments arguments, Linear layer) => $"maps the last axis of a feature map alone, for {arguments.Producer}: "
        + $"put Flatten before it, or write Linear({arguments.Input[arguments.Input.Rank - 1]}, {layer.OutFeatures}) if the last axis is meant";
}
