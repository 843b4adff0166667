using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says convolutions.</summary>
internal static class Convolutions
{
    public static CSharpOp Conv { get; } = CSharpOp.Module("Conv#d") with
    {
        Construct = op =>
        {
            var call = new CSharpCall(TorchNames.Nn + CSharpOp.Ranked("Conv#d", op));
            return call.Add(op, form: CSharpOp.UniformOrTuple(op), only: Constructed(op));
        },
        CallModule = (op, module, values, _) => !IsPaddedBefore(op)
            ? CSharpOp.CallLayer(module, values[0])
            : new CSharpCall($"{module}.CallPadded").Add(values[0]).Add(new SettingValue.Borders(Before(op), After(op))).Add(op["PaddingMode"]!),
    };

    /// <summary>TorchSharp's module takes the output padding of its first axis for all.</summary>
    public static CSharpOp ConvTranspose { get; } = CSharpOp.Module("ConvTranspose#d") with
    {
        CallModule = (op, module, values, _) => op["OutputPadding"] is SettingValue.PerAxis { Axes.IsUniform: true }
            ? CSharpOp.CallLayer(module, values[0])
            : new CSharpCall(TorchNames.Functional + CSharpOp.Ranked("conv_transpose#d", op)).Add(values[0]).Add($"{module}.weight").Add($"{module}.bias")
                .Add(op["Stride"]!).Add(op["Padding"]!).Add(op["OutputPadding"]!).Add(op["Dilation"]!).Add(op["Groups"]!),
    };

    // What is padded before is no business of the module's.
    private static string[] Constructed(Op op) =>
        [.. op.Settings.Select(setting => setting.Name).Where(name => !IsPaddedBefore(op) || name is not ("Padding" or "PaddingMode"))];

    /// <summary>TorchSharp's module gives what "same" takes along one axis to another, where the padding has a mode.</summary>
    private static bool IsPaddedBefore(Op op) =>
        op["Padding"] is SettingValue.Word { Content: "same" } && op["PaddingMode"] is SettingValue.Member { Name: not "Zeros" }
        && !(Before(op).IsUniform && After(op).IsUniform);

    private static Axes Before(Op op) => ((SettingValue.PerAxis)op["PaddingBefore"]!).Axes;

    private static Axes After(Op op) => ((SettingValue.PerAxis)op["PaddingAfter"]!).Axes;
}
