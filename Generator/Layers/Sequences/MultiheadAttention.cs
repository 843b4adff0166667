using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Attention with several heads: for each, softmax(QKᵀ/√d)V (Vaswani et al., 2017).</summary>
/// <param name="KDim">The number of features of the keys.</param>
/// <param name="KeySteps">How many keys there are.</param>
[TakesFeatures(FeatureOrder.Last, Unless = "EmbedDim")]
internal sealed record MultiheadAttention(
    SymInt EmbedDim, SymInt NumHeads, SymFloat Dropout, SymBool Bias, SymBool Causal, SymInt KDim, SymInt KeySteps) : Layer
{
    /// <summary>The name of the value that keys and values are made of; null for the queries' own.</summary>
    public string? Keys { get; init; }

    /// <summary>The name of the input that says which keys are ignored; null for none.</summary>
    public string? Mask { get; init; }

    public static Layer? Read(Arguments arguments)
    {
        if (!Sequence.Check(arguments) || AttentionInputs.Read(arguments) is not { } inputs)
            return null;
        var features = Sequence.Features(arguments, "EmbedDim");
        var layer = new MultiheadAttention(
            features,
            arguments.Count("NumHeads"),
            arguments.Real("Dropout", 0, 0, 1),
            arguments.Flag("Bias", true),
            arguments.Flag("Causal", false),
            inputs.KDim ?? features,
            inputs.KeySteps)
        {
            Keys = inputs.Keys,
            Mask = inputs.Mask,
        };
        arguments.CheckHeads(layer.NumHeads, layer.EmbedDim);
        return layer;
    }

    protected override Op MakeOp()
    {
        var isPlain = Keys is null && Mask is null && Causal.IsOff;
        var op = new Op(isPlain ? "self_attention" : "multihead_attention")
            .Take("EmbedDim", EmbedDim).Take("NumHeads", NumHeads).Set("Dropout", Dropout, 0.0).Set("Bias", Bias, true).Set("BatchFirst", true, true);
        if (isPlain)
            return op.Write("Causal", false, false);
        op = op.Set("Causal", Causal, false).Infer("Kdim", KDim).Infer("Cross", Keys is not null).Infer("Masked", Mask is not null);
        return Named(Named(op, "Keys", Keys), "Mask", Mask);
    }

    public override bool HasWeights => true;

    public override string Stem => "attention";

    /// <summary>Four maps: of the queries, the keys, the values and the output.</summary>
    public override SymInt Parameters => (2 * EmbedDim * (EmbedDim + KDim)) + (4 * EmbedDim * Bias.Count);

    public override InputKind Takes => InputKind.Sequence;

    public override InputKind TakesAt(int input) => Mask is not null && input == (Keys is null ? 1 : 2) ? InputKind.Mask : Takes;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    public override Shape Output(Shape input) => input;

    /// <summary>Queries, keys and values; queries × keys and weights × values; the output's map.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output)
    {
        var steps = input[0];
        return (steps * EmbedDim * EmbedDim * 2) + (KeySteps * KDim * EmbedDim * 2) + (steps * KeySteps * EmbedDim * 2);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Whole();

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs)
    {
        if (inputs.Count == 1)
            return base.See(inputs);
        var output = inputs[0].Shape;
        return JoinedField.Of(inputs, output).Select(field => field.Whole() with { Along = Enumerable.Repeat(AxisSet.All, output.Rank).ToEquatableArray() })
            .ToEquatableArray();
    }

    // The value comes in as an input of the node, and its name is nothing that a target needs.
    private static Op Named(Op op, string setting, string? name) =>
        name is null ? op : op.Write(setting, new SettingValue.Word(name), new SettingValue.Word(""));
}
