using System.Text.Json;

namespace TorchDsl.Tests.Zoo;

/// <summary>A call in a trace.</summary>
internal sealed class TraceNode(JsonElement node)
{
    /// <summary>Whether it computes anything: a concatenation of one value does not.</summary>
    public bool IsLayer => Call is not ("placeholder" or "output" or "GoogLeNetOutputs") && (Call != "cat" || node.GetProperty("inputs").GetArrayLength() > 1);

    /// <summary>The module that was called; null where it was a function.</summary>
    public string? Module => node.TryGetProperty("module", out var module) ? module.GetString() : null;

    public bool HasParameters => Parameters > 0;

    public long Parameters => Count("parameters");

    /// <summary>For the whole batch.</summary>
    public long MultiplyAdds => Count("multiply_adds");

    /// <summary>The shape of the result, without the batch.</summary>
    public string Shape => string.Join('×', Sizes(node.GetProperty("shape"))[1..]);

    /// <summary>The layer as the summary writes it.</summary>
    public string Layer => Call switch
    {
        "Conv2d" => Text(
            "Conv",
            $"{Whole("in_channels")}, {Whole("out_channels")}, {Whole("kernel_size")}",
            Setting("Stride", 1), Setting("Padding", 0), Setting("Dilation", 1), Setting("Groups", 1),
            Flag("bias") ? "" : ", Bias = false"),
        "BatchNorm2d" => Text("BatchNorm", $"{Whole("num_features")}", Argument("eps").GetDouble() == 1e-5 ? "" : $", Eps = {Argument("eps")}"),
        "Linear" => $"Linear({Whole("in_features")}, {Whole("out_features")})",
        "MaxPool2d" => Text(
            "MaxPool",
            $"{Whole("kernel_size")}",
            Setting("Stride", Whole("kernel_size")), Setting("Padding", 0), Setting("Dilation", 1),
            Flag("ceil_mode") ? ", Ceil = true" : ""),
        "AvgPool2d" => Text(
            "AvgPool",
            $"{Whole("kernel_size")}",
            Setting("Stride", Whole("kernel_size")), Setting("Padding", 0),
            Flag("ceil_mode") ? ", Ceil = true" : ""),
        "Dropout" => Argument("p").GetDouble() == 0.5 ? "Dropout" : $"Dropout({Argument("p")})",
        "AdaptiveAvgPool2d" or "adaptive_avg_pool2d" => Shape.EndsWith("×1×1", StringComparison.Ordinal)
            ? "GlobalAvgPool"
            : $"AdaptiveAvgPool({Shape.Split('×')[^1]})",
        "ReLU" or "relu" => "ReLU",
        "cat" => "Concat",
        "add" => "Add",
        "flatten" => "Flatten",
        var other => other,
    };

    /// <summary>The keys and shapes that it has in the state_dict.</summary>
    public IEnumerable<(string Key, string Shape)> StateDict => Call switch
    {
        "Conv2d" when Flag("bias") => [Weight, Tensor("bias", Whole("out_channels"))],
        "Conv2d" => [Weight],
        "Linear" => [Tensor("weight", Whole("out_features"), Whole("in_features")), Tensor("bias", Whole("out_features"))],
        "BatchNorm2d" =>
        [
            .. new[] { "weight", "bias", "running_mean", "running_var" }.Select(key => Tensor(key, Whole("num_features"))),
            Tensor("num_batches_tracked"),
        ],
        _ => [],
    };

    private string Call => node.GetProperty("kind").GetString()!;

    private (string Key, string Shape) Weight =>
        Tensor("weight", [Whole("out_channels"), Whole("in_channels") / Whole("groups"), .. Sizes(Argument("kernel_size"))]);

    public static long[] Sizes(JsonElement sizes) => [.. sizes.EnumerateArray().Select(size => size.GetInt64())];

    private static string Text(string kind, string first, params string[] settings) => $"{kind}({first}{string.Concat(settings)})";

    private (string Key, string Shape) Tensor(string key, params long[] sizes) => ($"{Module}.{key}", string.Join('×', sizes));

    private long Count(string name) => node.TryGetProperty(name, out var count) ? count.GetInt64() : 0;

    private JsonElement Argument(string name) => node.GetProperty("arguments").GetProperty(name);

    private bool Flag(string name) => Argument(name).GetBoolean();

    // One number, or the same for both axes.
    private long Whole(string name) => Argument(name) is { ValueKind: JsonValueKind.Array } sizes
        ? Assert.Single(Sizes(sizes).Distinct())
        : Argument(name).GetInt64();

    private string Setting(string name, long usual) =>
        Whole(name.ToLowerInvariant()) is var value && value == usual ? "" : $", {name} = {value}";
}
