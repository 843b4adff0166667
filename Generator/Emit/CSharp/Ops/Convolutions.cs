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
            return call.Add(Constructed(op), form: CSharpOp.UniformOrTuple(op));
        },
        CallModule = (op, module, values, _) => !IsPaddedBefore(op) ? CSharpOp.CallLayer(module, values[0])
            : Before(op).IsKnown() && After(op).IsKnown()
            ? new CSharpCall($"{module}.CallPadded").Add(values[0]).Add(new SettingValue.Borders(Before(op), After(op))).Add(op["PaddingMode"]!)
            : new CSharpCall($"{module}.CallPaddedUpper").Add(values[0]).Add(op["Kernel"]!).Add(op["Stride"]!).Add(op["Dilation"]!).Add(op["PaddingMode"]!),
    };

    /// <summary>TorchSharp's module takes the output padding of its first axis for all.</summary>
    public static CSharpOp ConvTranspose { get; } = CSharpOp.Module("ConvTranspose#d") with
    {
        CallModule = (op, module, values, _) => op["OutputPadding"] is SettingValue.PerAxis { Axes.IsUniform: true }
            ? CSharpOp.CallLayer(module, values[0])
            : new CSharpCall(TorchNames.Functional + CSharpOp.Ranked("conv_transpose#d", op)).Add(values[0]).Add($"{module}.weight").Add($"{module}.bias")
                .Add(op["Stride"]!).Add(op["Padding"]!).Add(op["OutputPadding"]!).Add(op["Dilation"]!).Add(op["Groups"]!),
    };

    /// <summary>Whether the padding is known before the network runs.</summary>
    public static bool IsKnown(this Axes padding) => padding.Sizes.All(size => size.IsKnownToWeights);

    // What is padded before is no business of the module's, and the graph's numbers are the word's where both ends have as many.
    private static Op Constructed(Op op) => IsPaddedBefore(op) ? op.Without("Padding", "PaddingMode")
        : op["Padding"] is SettingValue.Word { Content: "causal" or "same_upper" } ? op.Without("Padding").Set("Padding", Before(op), 0) : op;

    /// <summary>
    /// TorchSharp's module knows the words "valid" and "same" alone, and gives what "same" takes along one axis to another, where the padding has
    /// a mode.
    /// </summary>
    private static bool IsPaddedBefore(Op op) => op["Padding"] is SettingValue.Word { Content: var word } && word switch
    {
        "causal" or "same_upper" => Before(op) != After(op) || !Before(op).IsKnown(),
        "same" => op["PaddingMode"] is SettingValue.Member { Name: not "Zeros" } && !(Before(op).IsUniform && After(op).IsUniform),
        _ => false,
    };

    private static Axes Before(Op op) => ((SettingValue.PerAxis)op["PaddingBefore"]!).Axes;

    private static Axes After(Op op) => ((SettingValue.PerAxis)op["PaddingAfter"]!).Axes;
}
