using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says poolings.</summary>
internal static class Poolings
{
    /// <summary>TorchSharp's functions take numbers or tuples in 1-D and 2-D, arrays in 3-D.</summary>
    public static CSharpOp Windowed(string function, Func<string, Op, string?> rename) => new()
    {
        Call = (op, values) => new CSharpCall(TorchNames.Functional + CSharpOp.Ranked(function, op)).Add(values[0]).Add(
            op,
            setting => setting == "Ceil" ? "ceil_mode" : rename(setting, op),
            op.Rank == 3 ? AxesForm.Array : CSharpOp.UniformOrTuple(op)),
    };

    /// <summary>TorchSharp's functions take no tuples.</summary>
    public static CSharpOp Lp { get; } = new()
    {
        Call = (op, values) => new CSharpCall(TorchNames.Functional + CSharpOp.Ranked("lp_pool#d", op)).Add(values[0]).Add(
            op,
            setting => setting == "Ceil" ? "ceil_mode" : null,
            CSharpOp.UniformOrTuple(op) == AxesForm.Number ? AxesForm.Number : AxesForm.Array),
    };

    public static CSharpOp AdaptiveAverage { get; } = Adaptive(
        "avg", op => op["Size"] is SettingValue.PerAxis { Axes.IsUniform: true } ? AxesForm.Number : AxesForm.Array);

    /// <summary>TorchSharp's function takes an array in 2-D, and calls another in 3-D.</summary>
    public static CSharpOp AdaptiveLargest { get; } = Adaptive("max", op => op.Rank == 1 ? AxesForm.Number : AxesForm.Array);

    private static CSharpOp Adaptive(string kind, Func<Op, AxesForm> form) => new()
    {
        Call = (op, values) => new CSharpCall(kind == "max" && op.Rank == 3
                ? $"{TorchNames.Generated}Maps.AdaptiveMaxPool3d"
                : $"{TorchNames.Functional}adaptive_{kind}_pool{op.Rank}d")
            .Add(values[0]).Add(op["Size"]!, form(op)),
    };
}
