using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A linear map of the last dimension: y = xWᵀ + b.</summary>
[TakesFeatures(FeatureOrder.Last, Unless = "InFeatures", MayBeFlat = true)]
internal sealed record Linear(SymInt InFeatures, SymInt OutFeatures, SymBool Bias) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Scope.IsEmpty && arguments.Written("OutFeatures") is Value.Text { Content: var name } && OtherName.Activation(name) is { } activation)
        {
            var meant = arguments.Replace($"Linear({arguments.Written("InFeatures")}{arguments.Spec.Settings}), {activation}");
            arguments.Error(Rule.WrongKind, "OutFeatures", $"has {Literal.Of(name)} for OutFeatures, as Keras has the activation there", meant);
            return null;
        }

        var input = arguments.Input;
        var inFeatures = arguments.Incoming(
            "InFeatures", input.Rank - 1, Rule.FeaturesDiffer, written => OtherFeatures(arguments, written), written => Remedies(arguments, written));
        var layer = new Linear(inFeatures, arguments.Count("OutFeatures"), arguments.Flag("Bias", true));
        if (arguments.Operand.IsInput && input.SpatialRank > 1 && !arguments.IsWritten("InFeatures"))
            arguments.Warn(Rule.FeaturesElsewhere, null, OnMap(arguments), arguments.PutBefore("Flatten"), LastAxis(arguments, layer));
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
    private static Remedy[] Remedies(Arguments arguments, SymInt written)
    {
        var (input, last) = (arguments.Input, arguments.Input[arguments.Input.Rank - 1]);
        if (input.Rank == 1)
            return [];
        if (input.IsFixed && input.Elements == written)
            return [arguments.PutBefore("Flatten")];
        if (input.Rank > 2 && arguments.Operand.Features.Known == 0 && input[0] == written)
            return [arguments.PutBefore("GlobalAvgPool, Flatten")];
        if (LayoutRemedy.Of(arguments, written, input.Rank - 1) is { } layout)
            return [layout];
        var use = arguments.Use("InFeatures", last);
        return input.IsFixed ? [use, Flattened(arguments, input.Elements)] : [use];
    }

    private static string OtherFeatures(Arguments arguments, SymInt written)
    {
        var input = arguments.Input;
        var expects = $"expects {Sentence.Plural(written, "input feature")}, but {arguments.Producer}";
        return input.Rank == 1 ? expects : $"{expects}, whose last dimension is {input[input.Rank - 1]}";
    }

    private static Remedy Flattened(Arguments arguments, SymInt elements)
    {
        Edit[] edits = [Edit.PutBefore(arguments.Place, "Flatten"), Edit.Set(arguments.Place, "InFeatures", $"{elements}")];
        return Remedy.Of($"put Flatten before it and use {elements}", edits) with { Title = $"Put Flatten before Linear and use {elements}" };
    }

    private static Remedy LastAxis(Arguments arguments, Linear layer)
    {
        var text = $"Linear({arguments.Input[arguments.Input.Rank - 1]}, {layer.OutFeatures}{arguments.Spec.Settings})";
        return Remedy.Of($"write {text} if the last axis is meant", Edit.Replace(arguments.Place, text));
    }

    private static string OnMap(Arguments arguments) => $"maps the last axis of a feature map alone, for {arguments.Producer}";
}
