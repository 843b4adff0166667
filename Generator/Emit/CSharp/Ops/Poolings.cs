using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says poolings.</summary>
internal static class Poolings
{
    /// <summary>TorchSharp's functions take numbers or tuples in 1-D and 2-D, arrays in 3-D.</summary>
    private static CSharpOp Windowed(string function, Func<string, Op, string?> rename, Func<Op, string, CSharpCall> padded) => new()
    {
        Call = (op, values) => IsPaddedBefore(op) ? padded(op, values[0]) : new CSharpCall(TorchNames.Functional + CSharpOp.Ranked(function, op)).Add(
            values[0]).Add(
            op["PaddingAfter"] is null ? op : op.Without("Padding", "PaddingAfter").Set("Padding", Before(op), 0),
            setting => setting == "Ceil" ? "ceil_mode" : rename(setting, op),
            op.Rank == 3 ? AxesForm.Array : CSharpOp.UniformOrTuple(op)),
    };

    public static CSharpOp Largest { get; } = Windowed(
        "max_pool#d", (setting, op) => setting == "Stride" && op.Rank == 3 ? "strides" : null, (op, value) => Upper("MaxPool", op, value));

    public static CSharpOp Average { get; } = Windowed("avg_pool#d", (_, _) => null, (op, value) => Upper("AvgPool", op, value).Add(op["CountIncludePad"]!));

    public static CSharpOp Unpooling { get; } = new()
    {
        Call = (op, values) => new CSharpCall($"{TorchNames.Generated}Unpooling.Max").Add(values[0]).Add(values[1])
            .Add(op["Kernel"]!).Add(op["Stride"]!).Add(op["Padding"]!).Add(op, only: "Ceil"),
    };

    /// <summary>TorchSharp's functions take no tuples.</summary>
    public static CSharpOp Lp { get; } = new()
    {
        Call = (op, values) => new CSharpCall(TorchNames.Functional + CSharpOp.Ranked("lp_pool#d", op)).Add(values[0]).Add(
            op,
            setting => setting == "Ceil" ? "ceil_mode" : null,
            CSharpOp.UniformOrTuple(op) == AxesForm.Number ? AxesForm.Number : AxesForm.Array),
    };

    // TorchSharp's functions pad both ends alike, and in 3-D an average wants its kernel to fit without that.
    private static bool IsPaddedBefore(Op op) => op["PaddingAfter"] is SettingValue.PerAxis { Axes: var after }
        && (after != Before(op) || !after.IsKnown() || op is { Rank: 3, Name: "avg_pool" });

    // After the word, what it comes to.
    private static Axes Before(Op op) => ((SettingValue.PerAxis)op.Settings.Last(setting => setting.Name == "Padding").Value).Axes;

    private static CSharpCall Upper(string pool, Op op, string value) =>
        new CSharpCall($"{TorchNames.Generated}SameUpper.{pool}").Add(value).Add(op["Kernel"]!).Add(op["Stride"]!);

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
