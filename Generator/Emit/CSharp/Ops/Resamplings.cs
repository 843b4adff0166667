using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says changes of resolution.</summary>
internal static class Resamplings
{
    /// <summary>libtorch warns of a linear mode without <c>align_corners</c>, and refuses it for nearest.</summary>
    public static CSharpOp Upsample { get; } = new()
    {
        Call = (op, values) =>
        {
            var call = new CSharpCall(TorchNames.Functional + "interpolate").Add(values[0]);
            call.Add(op["Size"] is null ? "scale_factor" : "size", op["Size"] ?? op["Scale"]!);
            return op["Mode"] is SettingValue.Member { Name: "Nearest" } ? call : call.Add("mode", op["Mode"]!).Add("align_corners", op["AlignCorners"]!);
        },
    };
}
