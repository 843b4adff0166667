namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says regularisations.</summary>
internal static class Regularisations
{
    /// <summary>TorchSharp's <c>dropout1d</c> leaves two tensors behind.</summary>
    public static CSharpOp SpatialDropout { get; } = new()
    {
        Call = (op, values) => op.Rank == 1
            ? CSharpOp.Ours("Regularisation.Dropout1d", then: "training").Call(op, values)
            : CSharpOp.Function("dropout#d", then: "training").Call(op, values),
    };
}
