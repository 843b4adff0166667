using System.Globalization;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A layer of PyTorch or Keras as it is written here.</summary>
/// <param name="Ours">What it is called; empty where no one layer is the same.</param>
/// <param name="Order">What each position is called, with nothing for those that stay positions; null where all do.</param>
internal sealed record OtherName(string Ours, string[]? Order = null)
{
    // Our name, then the others' without underscores and in lower case. What is not here is said otherwise, or not at all.
    private static readonly Dictionary<string, string> Settings = Table(
        "Kernel kernelsize kernel poolsize",
        "Stride stride strides",
        "Padding padding",
        "Dilation dilation dilationrate",
        "Groups groups",
        "Bias bias usebias",
        "PaddingMode paddingmode",
        "OutputPadding outputpadding",
        "Eps eps epsilon",
        "Momentum momentum",
        "Affine affine",
        "TrackRunningStats trackrunningstats",
        "Ceil ceil ceilmode",
        "CountIncludePad countincludepad",
        "Size size",
        "Mode mode",
        "AlignCorners aligncorners",
        "Dim axis dim",
        "inChannels inchannels",
        "outChannels outchannels filters",
        "inFeatures infeatures",
        "outFeatures outfeatures units",
        "features numfeatures",
        "p rate p",
        "size outputsize",
        "scale scalefactor",
        "factor scale",
        "Shift offset",
        "numHeads numheads",
        "activation activation");

    private static readonly Dictionary<string, string> Activations = Table(
        "ReLU relu",
        "ReLU6 relu6",
        "Sigmoid sigmoid",
        "Tanh tanh",
        "Softmax softmax",
        "LogSoftmax log_softmax",
        "ELU elu",
        "SELU selu",
        "GELU gelu",
        "SiLU silu swish",
        "Mish mish",
        "LeakyReLU(0.2) leaky_relu",
        "Softplus softplus",
        "Softsign softsign",
        "Hardsigmoid hard_sigmoid",
        "Identity linear");

    /// <summary>An activation by Keras's name for it; null where it is none.</summary>
    public static string? Activation(string name) => Activations.TryGetValue(name, out var layer) ? layer : null;

    /// <summary>What is to be done where no one layer is the same; null where one is.</summary>
    public string? Advice { get; init; }

    /// <summary>The layer that comes after it.</summary>
    public string? Then { get; init; }

    /// <summary>The settings that it has always.</summary>
    public string? With { get; init; }

    /// <summary>A layer as it is written here; null where a setting has no name here.</summary>
    public string? Written(LayerSpec layer)
    {
        if (layer.Kind == "Activation")
            return Function(layer);
        if (Advice is not null)
            return null;
        var (positions, named, after) = (new List<string>(), new List<string>(), new List<string>());
        var all = (layer["Arguments"] as Value.List)?.Items ?? EquatableArray<Value>.Empty;
        for (var i = 0; i < all.Count; i++)
        {
            if (Order is null)
                positions.Add($"{all[i]}");
            else if (i >= Order.Length || !Take(Order[i], all[i], positions, named, after))
                return null;
        }

        foreach (var argument in layer.Arguments.Where(argument => argument is { Place: Place.Name, Name: not ("Name" or "Repeat" or "When") }))
        {
            var key = argument.Name.Replace("_", "").ToLowerInvariant();
            if (IsOfKeras(key))
                continue;
            if (!Settings.TryGetValue(key, out var setting) || !Take(setting, argument.Value, positions, named, after))
                return null;
        }

        if (With is not null)
            named.Add(With);
        if (Then is not null)
            after.Insert(0, Then);
        var arguments = string.Join(", ", positions.Concat(named.OrderBy(name => name.Contains(" = "))));
        return string.Join(", ", after.Prepend(arguments.Length == 0 ? Ours : $"{Ours}({arguments})"));
    }

    private static string? Function(LayerSpec layer) =>
        layer["Arguments"] is Value.List { Items: { Count: 1 } items } && items[0] is Value.Text text && Activations.TryGetValue(text.Content, out var function)
            ? function
            : null;

    // What Input says here, and what no network has.
    private static bool IsOfKeras(string key) =>
        key is "inputshape" or "dataformat" or "kernelinitializer" or "biasinitializer" or "kernelregularizer" or "trainable" or "inplace";

    private bool Take(string setting, Value value, List<string> positions, List<string> named, List<string> after)
    {
        if (setting.Length == 0)
            positions.Add($"{value}");
        else if (setting == "activation")
            return Activate(value, after);
        else if (setting == "Shift")
            after.Add($"Shift({value})");
        else if (setting == "Padding" && value is Value.Text { Content: "valid" } && Ours.EndsWith("Pool", StringComparison.Ordinal))
            return true;
        else if (setting == "Padding" && value is Value.Text { Content: "same" } && Ours is "MaxPool" or "AvgPool")
            // Keras's mean is of what is there.
            named.Add(Ours == "AvgPool" ? "Padding = \"same_upper\", CountIncludePad = false" : "Padding = \"same_upper\"");
        else if (setting == "Momentum" && Order is { Length: 1 } && Ours == "BatchNorm" && value is Value.Real { Number: var kept })
            named.Add($"Momentum = {Math.Round(1 - kept, 12).ToString(CultureInfo.InvariantCulture)}");
        else
            named.Add(char.IsLower(setting[0]) ? $"{setting}: {value}" : $"{setting} = {value}");
        return true;
    }

    private static bool Activate(Value value, List<string> after)
    {
        if (value is not Value.Text { Content: var name } || !Activations.TryGetValue(name, out var layer))
            return value is Value.Null;
        if (layer != "Identity")
            after.Add(layer);
        return true;
    }

    private static Dictionary<string, string> Table(params string[] rows) => rows.Select(row => row.Split(' '))
        .SelectMany(row => row.Skip(1).Select(other => (Other: other, Ours: row[0])))
        .ToDictionary(pair => pair.Other, pair => pair.Ours, StringComparer.Ordinal);
}
