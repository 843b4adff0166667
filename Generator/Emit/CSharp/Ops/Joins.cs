namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says joins.</summary>
internal static class Joins
{
    /// <summary>
    /// A method of two tensors, and a function of ours for more, where it takes more. The gradient of a sum, or of a difference, reads neither
    /// the values nor the result.
    /// </summary>
    public static CSharpOp Elementwise(string method, string? ofMany, bool inPlace) => new()
    {
        Call = (_, values) => values.Count == 2
            ? new CSharpCall($"{values[0]}.{method}").Add(values[1])
            : values.Aggregate(new CSharpCall(TorchNames.Generated + ofMany), (call, value) => call.Add(value)),
        CallInPlace = inPlace ? (_, values) => values.Skip(1).Aggregate(values[0], (sum, value) => $"{sum}.{method}_({value})") : null,
    };

    public static CSharpOp MatMul { get; } = new() { Call = (_, values) => new CSharpCall($"{values[0]}.matmul").Add(values[1]) };

    public static CSharpOp Concat { get; } = new()
    {
        Call = (op, values) =>
            new CSharpCall("global::TorchSharp.torch.cat").Add($"new[] {{ {string.Join(", ", values)} }}").Add(op["Dim"]!),
    };
}
