using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says changes of shape.</summary>
internal static class Shapes
{
    /// <summary>Only one size can be inferred when the network runs: the batch, or what was inferred from free sizes.</summary>
    public static CSharpOp Reshape { get; } = new()
    {
        Call = (op, values) =>
        {
            var sizes = (SettingValue.Layout)op["Sizes"]!;
            var batch = sizes.Items.All(size => size.IsKnownToWeights) ? "-1" : $"{values[0]}.size(0)";
            return new CSharpCall($"{values[0]}.reshape").Add(batch).Add(sizes);
        },
    };

    public static CSharpOp Unflatten { get; } = new()
    {
        Call = (op, values) => new CSharpCall($"{values[0]}.unflatten").Add(op["Dim"]!)
            .Add($"new long[] {{ {CSharpValue.Of(op["Sizes"]!)} }}", op["Sizes"]!.Parameters),
    };

    /// <summary>TorchSharp's method wants the end. The parts of a free size are known when the network runs.</summary>
    public static CSharpOp Slice { get; } = new()
    {
        Call = (op, values) =>
        {
            if (op["Part"] is not null)
                return Part(op, values[0]);
            var call = new CSharpCall($"{values[0]}.slice").Add(op["Dim"]!).Add(op["Start"]!);
            return (op["End"] is { } end ? call.Add(end) : call.Add($"{values[0]}.size({CSharpValue.Of(op["Dim"]!)})")).Add(op["Step"]!);
        },
    };

    private static CSharpCall Part(Op op, string value)
    {
        var (dim, from) = (op["Dim"]!, op.Number("From"));
        var call = new CSharpCall($"{value}.narrow").Add(dim);
        var size = op.Number("To") - from;
        if (from.IsKnownToWeights && size.IsKnownToWeights)
            return call.Add((SettingValue)from).Add((SettingValue)size);
        var (part, whole) = (op.Number("Part").Value, $"{value}.size({CSharpValue.Of(dim)}) / {CSharpValue.Of(op["Parts"]!)}");
        return call.Add(part switch { 0 => "0", 1 => whole, _ => $"{part} * ({whole})" }).Add(whole);
    }

    /// <summary>TorchSharp's method wants the shift first.</summary>
    public static CSharpOp Roll { get; } = new()
    {
        Call = (op, values) => new CSharpCall($"{values[0]}.roll").Add(op["Shift"]!).Add(op["Dim"]!),
    };

    public static CSharpOp Norm { get; } = new()
    {
        Call = (op, values) => new CSharpCall("global::TorchSharp.torch.linalg.vector_norm").Add(values[0])
            .Add(op["P"]!).Add(op, setting => setting.ToLowerInvariant(), only: ["Dim", "KeepDim"]),
    };

    public static CSharpOp Permute { get; } = new()
    {
        Call = (op, values) => new CSharpCall($"{values[0]}.permute").Add(string.Join(", ", ((SettingValue.Dimensions)op["Dims"]!).Items)),
    };
}
