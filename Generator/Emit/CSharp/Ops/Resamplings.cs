using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says changes of resolution.</summary>
internal static class Resamplings
{
    public static CSharpOp Crop { get; } = LikeOr(CSharpOp.Ours("Maps.Crop"), "Maps.CropLike");

    public static CSharpOp Pad { get; } = LikeOr(CSharpOp.Function("pad"), "Maps.PadLike", "Mode", "Value");

    /// <summary>libtorch warns of a linear mode without <c>align_corners</c>, and refuses it for nearest.</summary>
    public static CSharpOp Upsample { get; } = new()
    {
        Call = (op, values) =>
        {
            if (op["Like"] is not null)
                return LikeOther("Maps.UpsampleLike", "Mode", "AlignCorners").Call(op, values);
            var call = new CSharpCall(TorchNames.Functional + "interpolate").Add(values[0]);
            call.Add(op["Size"] is null ? "scale_factor" : "size", op["Size"] ?? op["Scale"]!);
            return op["Mode"] is SettingValue.Member { Name: "Nearest" } ? call : call.Add("mode", op["Mode"]!).Add("align_corners", op["AlignCorners"]!);
        },
    };

    // To the size of another value, or to one that is given.
    private static CSharpOp LikeOr(CSharpOp given, string like, params string[] settings) => new()
    {
        Call = (op, values) => (op["Like"] is null ? given : LikeOther(like, settings)).Call(op, values),
    };

    private static CSharpOp LikeOther(string name, params string[] settings) => new()
    {
        Call = (op, values) => settings.Aggregate(
            new CSharpCall(TorchNames.Generated + name).Add(values[0]).Add(values[1]), (call, setting) => call.Add(op, Renamed, only: setting)),
    };

    private static string? Renamed(string setting) => setting == "AlignCorners" ? "alignCorners" : null;
}
