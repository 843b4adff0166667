using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says normalisations.</summary>
internal static class Normalisations
{
    /// <summary>TorchSharp's module takes no channels alone, and does not set its weights when it is created.</summary>
    public static CSharpOp GroupNorm { get; } = CSharpOp.Module("GroupNorm") with
    {
        Construct = op => new CSharpCall(TorchNames.Generated + "Normalisation.GroupNorm").Add(op),
        Call = CSharpOp.Function("group_norm", settings: ["Groups", "Eps"]).Call,
        CallModule = (_, module, values, input) =>
            input.Rank == 1 ? new CSharpCall($"{module}.CallOnFeatures").Add(values[0]) : CSharpOp.CallLayer(module, values[0]),
    };

    /// <summary>TorchSharp's module takes the channels straight after the batch.</summary>
    public static CSharpOp BatchNorm { get; } = CSharpOp.Module("BatchNorm#d") with
    {
        Construct = op => new CSharpCall(TorchNames.Nn + CSharpOp.Ranked("BatchNorm#d", op))
            .Add(op, only: ["Features", "Eps", "Momentum", "Affine", "TrackRunningStats"]),
        CallModule = (op, module, values, _) => op["Dim"] is SettingValue.Dimension { Number: 1 }
            ? CSharpOp.CallLayer(module, values[0])
            : new CSharpCall($"{module}.CallLayerAlong").Add(values[0]).Add(op["Dim"]!),
    };

    public static CSharpOp LayerNorm { get; } = CSharpOp.Module("LayerNorm") with
    {
        Construct = op => Shaped(new CSharpCall(TorchNames.Nn + "LayerNorm"), op)
            .Add(op, setting => setting == "Affine" ? "elementwise_affine" : null, only: ["Eps", "Affine", "Bias"]),
        Call = CSharpOp.Function("layer_norm", settings: ["NormalizedShape", "Eps"]).Call,
    };

    public static CSharpOp Normalize { get; } = new()
    {
        Call = (op, values) => new CSharpCall(TorchNames.Functional + "normalize").Add(values[0]).Add("dim", op["Dim"]!).Add(op, only: ["P", "Eps"]),
    };

    private static CSharpCall Shaped(CSharpCall call, Op op)
    {
        var shape = (SettingValue.Sizes)op["NormalizedShape"]!;
        return call.Add(shape.Items.Count == 1 ? shape.Items[0] : shape);
    }
}
