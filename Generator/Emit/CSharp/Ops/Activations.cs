using TorchDsl.Generator.Infer.Graph;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>
/// How TorchSharp says activations. Those run in place whose gradient is computed from the result: for most others libtorch would keep a
/// copy of the input, and nothing would be won; ELU and its kin round differently.
/// </summary>
internal static class Activations
{
    /// <summary>TorchSharp's <c>hardtanh</c> gives its argument back as it is; the method with an underscore is right.</summary>
    public static CSharpOp Hardtanh { get; } = CSharpOp.Method("hardtanh", inPlace: true) with
    {
        Call = (op, values) => new CSharpCall($"{values[0]}.clone().hardtanh_").Add(op),
    };

    public static CSharpOp GELU { get; } = new()
    {
        Call = (op, values) => op["Approximate"] is SettingValue.Word { Content: "tanh" }
            ? new CSharpCall($"{values[0]}.gelu").Add($"{TorchNames.Modules}GELU.Approximate.tanh")
            : new CSharpCall($"{values[0]}.gelu"),
    };

    public static CSharpOp Softplus { get; } = new()
    {
        Call = (op, values) => op.Settings.All(setting => setting.IsDefault)
            ? new CSharpCall($"{values[0]}.softplus")
            : new CSharpCall($"{values[0]}.softplus").Add(op),
    };
}
