using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says layers of sequences.</summary>
internal static class Sequences
{
    /// <summary>TorchSharp's modules want the initial states, one for each layer and direction.</summary>
    public static CSharpOp Recurrent(string name) => CSharpOp.Module(name) with
    {
        Construct = op => WithNonlinearity(op, new CSharpCall(TorchNames.Nn + name)
            .Add(op, Name, only: ["InputSize", "HiddenSize", "NumLayers", "Bias"])
            .Add("batchFirst: true")
            .Add(op, Name, only: ["Dropout", "Bidirectional"])),
        CallModule = (op, module, values, _) =>
        {
            var directions = 1 + ((SettingValue.Flag)op["Bidirectional"]!).On.Count;
            SettingValue states = op.Number("NumLayers") * directions;
            return op["ReturnSequences"] == SettingValue.Flag.Yes
                ? CSharpOp.CallLayer(module, values[0]).Add(states).Add(op["HiddenSize"]!)
                : new CSharpCall($"{module}.CallLast").Add(values[0]).Add(states).Add(op["HiddenSize"]!).Add((SettingValue)directions);
        },
    };

    /// <summary>TorchSharp's module takes ids of 64 bits alone.</summary>
    public static CSharpOp EmbeddingBag { get; } = CSharpOp.Module("EmbeddingBag") with
    {
        Construct = op => new CSharpCall(TorchNames.Nn + "EmbeddingBag").Add(op, only: ["Count", "Size"])
            .Add($"mode: global::TorchSharp.EmbeddingBagMode.{Member((SettingValue.Word)op["Mode"]!)}"),
    };

    private static string Member(SettingValue.Word mode) => mode.Content switch { "sum" => "Sum", "max" => "Max", _ => "Mean" };

    private static CSharpCall WithNonlinearity(Op op, CSharpCall call) =>
        op["Nonlinearity"] is SettingValue.Word { Content: "relu" } ? call.Add($"nonLinearity: {TorchNames.Nn}NonLinearities.ReLU") : call;

    /// <summary>A module of ours for each number of values that come in: of self-attention with a mask, the value comes in for the keys too.</summary>
    public static CSharpOp Attention { get; } = new()
    {
        Type = op => TorchNames.Runtime + AttentionModule(op),
        Construct = op =>
        {
            var call = new CSharpCall("new").Add(op, only: ["EmbedDim", "NumHeads"]);
            return (AttentionModule(op) == "SelfAttention" ? call : call.Add(op["Kdim"]!)).Add(op, only: ["Dropout", "Bias", "Causal"]);
        },
        CallModule = (op, module, values, _) =>
        {
            IEnumerable<string> taken = op["Mask"] is not null && op["Keys"] is null ? [values[0], .. values] : values;
            return taken.Aggregate(new CSharpCall($"{module}.{TypeSpec.CallLayer}"), (call, value) => call.Add(value));
        },
    };

    public static CSharpOp WindowAttention { get; } = CSharpOp.New("WindowAttention") with
    {
        Construct = op => new CSharpCall("new").Add(op, only: ["EmbedDim", "NumHeads"])
            .Add(op["Window"]!, AxesForm.Tuple).Add(op["Shift"]!, AxesForm.Tuple).Add(op, only: ["Dropout", "Bias"]),
    };

    private static string AttentionModule(Op op) =>
        op["Mask"] is not null ? "MaskedAttention" : op["Keys"] is not null ? "CrossAttention" : "SelfAttention";

    private static string? Name(string setting) => setting == "NumLayers" ? "numLayers" : null;
}
