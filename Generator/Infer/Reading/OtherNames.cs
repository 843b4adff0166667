using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What the layers of PyTorch and Keras are called here.</summary>
internal static class OtherNames
{
    private static readonly (string Name, OtherName Ours)[] All =
    [
        .. Row(new("Conv"), "Conv1d", "Conv2d", "Conv3d"),
        .. Row(new("ConvTranspose"), "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d"),
        .. Row(new("MaxPool"), "MaxPool1d", "MaxPool2d", "MaxPool3d"),
        .. Row(new("AvgPool"), "AvgPool1d", "AvgPool2d", "AvgPool3d"),
        .. Row(new("AdaptiveAvgPool"), "AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveAvgPool3d"),
        .. Row(new("AdaptiveMaxPool"), "AdaptiveMaxPool1d", "AdaptiveMaxPool2d", "AdaptiveMaxPool3d"),
        .. Row(new("BatchNorm"), "BatchNorm1d", "BatchNorm2d", "BatchNorm3d"),
        .. Row(new("InstanceNorm"), "InstanceNorm1d", "InstanceNorm2d", "InstanceNorm3d"),
        .. Row(new("LPPool"), "LPPool1d", "LPPool2d"),
        .. Row(new("SpatialDropout"), "Dropout1d", "Dropout2d", "Dropout3d"),
        .. Row(new("Conv", ["", "Kernel", "Stride", "Padding", "Dilation", "Groups", "Bias"]), "LazyConv1d", "LazyConv2d", "LazyConv3d"),
        .. Row(new("ConvTranspose", ["", "Kernel", "Stride", "Padding", "OutputPadding", "Groups", "Bias", "Dilation"]),
            "LazyConvTranspose1d", "LazyConvTranspose2d", "LazyConvTranspose3d"),
        .. Row(new("Linear", ["", "Bias"]), "LazyLinear"),
        .. Row(new("BatchNorm", ["Eps", "Momentum", "Affine", "TrackRunningStats"]), "LazyBatchNorm1d", "LazyBatchNorm2d", "LazyBatchNorm3d"),
        .. Row(new("BatchNorm", ["", "Eps", "Momentum", "Affine", "TrackRunningStats"]), "SyncBatchNorm"),
        .. Row(new("Pad", [""]), "ZeroPad1d", "ZeroPad2d", "ZeroPad3d", "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D"),
        .. Row(new("Pad", [""]) { With = "Mode = PaddingModes.Reflect" }, "ReflectionPad1d", "ReflectionPad2d", "ReflectionPad3d"),
        .. Row(new("Pad", [""]) { With = "Mode = PaddingModes.Replicate" }, "ReplicationPad1d", "ReplicationPad2d", "ReplicationPad3d"),
        .. Row(new("Pad", [""]) { With = "Mode = PaddingModes.Circular" }, "CircularPad1d", "CircularPad2d", "CircularPad3d"),
        .. Row(new("Pad", ["", "Value"]), "ConstantPad1d", "ConstantPad2d", "ConstantPad3d"),
        .. Row(new("Upsample", ["Size", ""]), "UpsamplingNearest2d"),
        .. Row(new("Upsample", ["Size", ""]) { With = "Mode = UpsampleMode.Bilinear, AlignCorners = true" }, "UpsamplingBilinear2d"),
        .. Row(new("Softmax", []) { With = "1" }, "Softmax2d"),
        .. Row(new("Conv", ["", "Kernel", "Stride", "Padding"]), "Conv1D", "Conv2D", "Conv3D"),
        .. Row(new("ConvTranspose", ["", "Kernel", "Stride", "Padding"]), "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose"),
        .. Row(new("Linear", ["", "activation"]), "Dense"),
        .. Row(new("MaxPool", ["", "Stride", "Padding"]), "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "MaxPool1D", "MaxPool2D", "MaxPool3D"),
        .. Row(new("AvgPool", ["", "Stride", "Padding"]),
            "AveragePooling1D", "AveragePooling2D", "AveragePooling3D", "AvgPool1D", "AvgPool2D", "AvgPool3D"),
        .. Row(new("GlobalAvgPool", []) { Then = "Flatten" },
            "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", "GlobalAvgPool1D", "GlobalAvgPool2D",
            "GlobalAvgPool3D"),
        .. Row(new("GlobalMaxPool", []) { Then = "Flatten" },
            "GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D", "GlobalMaxPool1D", "GlobalMaxPool2D", "GlobalMaxPool3D"),
        .. Row(new("AdaptiveAvgPool", [""]), "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D", "AdaptiveAveragePooling3D"),
        .. Row(new("AdaptiveMaxPool", [""]), "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D"),
        .. Row(new("BatchNorm", ["Dim"]), "BatchNormalization"),
        .. Row(new("LayerNorm", []), "LayerNormalization"),
        .. Row(new("GroupNorm", [""]), "GroupNormalization"),
        .. Row(new("RMSNorm", []), "RMSNormalization"),
        .. Row(new("SpatialDropout", [""]), "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "Dropout2D"),
        .. Row(new("Upsample", [""]), "UpSampling1D", "UpSampling2D", "UpSampling3D"),
        .. Row(new("MultiheadAttention", [""]), "MultiHeadAttention"),
        .. Row(new("Concat", ["Dim"]), "Concatenate"),
        .. Row(new("Mul", []), "Multiply"),
        .. Row(new("Sub", []), "Subtract"),
        .. Row(new("Scale", ["", "Shift"]), "Rescaling"),
        .. Row(new("Normalize", [""]), "UnitNormalization"),
        .. Row(new("Input", [""]), "InputLayer"),
        .. Row(new("") { Advice = "write the activation itself, such as ReLU or Softmax" }, "Activation"),
        .. Row(new("") { Advice = "use RNN, with ReturnSequences = false where return_sequences is not true" }, "SimpleRNN"),
        .. Row(new("") { Advice = "give LSTM or GRU Bidirectional = true" }, "Bidirectional"),
        .. Row(new("") { Advice = "write the layer alone: Linear works on every step" }, "TimeDistributed"),
        .. Row(new("") { Advice = "use Conv with as many Groups as channels" }, "DepthwiseConv1D", "DepthwiseConv2D"),
        .. Row(new("") { Advice = "use two Conv, the first with as many Groups as channels, the second with Kernel = 1" },
            "SeparableConv1D", "SeparableConv2D"),
        .. Row(new("") { Advice = "use Crop, which takes the size that is left" }, "Cropping1D", "Cropping2D", "Cropping3D"),
        .. Row(new("") { Advice = "write the layers one after another" }, "Sequential"),
        .. Row(new("") { Advice = "write a module of your own and use it by Layer<T>" }, "Lambda"),
        .. Row(new("") { Advice = "write it as a block: MultiheadAttention, LayerNorm and Linear" }, "TransformerEncoderLayer"),
    ];

    private static readonly Dictionary<string, OtherName> Names = All.ToDictionary(row => row.Name, row => row.Ours, StringComparer.Ordinal);

    public static IEnumerable<string> Kinds => Names.Keys;

    /// <summary>The layers that are called otherwise here, each with what to write.</summary>
    public static IEnumerable<Problem> Check(NetworkSpec spec)
    {
        for (var i = 0; i < spec.Layers.Count; i++)
        {
            var layer = spec.Layers[i];
            if (!Names.TryGetValue(layer.Kind, out var name))
                continue;
            var (text, what) = (name.Written(layer), name.Ours.Length > 0 ? name.Ours : "a layer of its own");
            if (text is { Length: > 0 })
                yield return Of(i, $"{spec.LayerAt(i)}, is {what} here", Remedy.Of($"write {text}", Edit.Replace(i, text)));
            else if (name.Advice is { } advice)
                yield return Of(i, $"{spec.LayerAt(i)}, is no layer here", Remedy.Choose(advice));
            else
                yield return Of(i, $"{spec.LayerAt(i)}, is {what} here, whose settings have other names", Remedy.Choose($"write {what} with these"));
        }
    }

    private static Problem Of(int layer, string finding, Remedy remedy) => Problem.OfLayer(Rule.OtherName, layer, finding, remedy);

    private static IEnumerable<(string Name, OtherName Ours)> Row(OtherName ours, params string[] names) => names.Select(name => (name, ours));
}
