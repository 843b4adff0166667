using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says regularisations.</summary>
internal static class Regularisations
{
    /// <summary>TorchSharp's <c>dropout1d</c> leaves two tensors behind.</summary>
    public static CSharpOp SpatialDropout { get; } = new()
    {
        Call = (op, values) => op["Dim"] is not SettingValue.Dimension { Number: 1 }
            ? new CSharpCall(TorchNames.Generated + "Regularisation.SpatialDropoutAlong").Add(values[0]).Add(op["P"]!).Add("training").Add(op["Dim"]!)
            : op.Rank == 1
            ? CSharpOp.Ours("Regularisation.Dropout1d", then: "training", settings: ["P"]).Call(op, values)
            : CSharpOp.Function("dropout#d", then: "training", settings: ["P"]).Call(op, values),
    };
}
