// These are the names of PyTorch and Keras; each is answered by what it is called here.
#pragma warning disable CA1707, CA1720, CS1591, IDE1006
using System.ComponentModel;

namespace TorchDsl;

/// <summary>
/// A layer by the name that PyTorch or Keras has for it. It is never a layer here: the analyzer says what it is called, and offers to write
/// that. Without these classes the compiler would say only that the name is unknown, and hide everything else.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class OtherNameAttribute : Attribute
{
    private protected OtherNameAttribute(object?[] arguments) => Arguments = arguments;

    /// <summary>What is given by position.</summary>
    public IReadOnlyList<object?> Arguments { get; }

    public string? Name { get; set; }

    public object? Repeat { get; set; }

    public object? activation { get; set; }
    public object? affine { get; set; }
    public object? align_corners { get; set; }
    public object? axis { get; set; }
    public object? bias { get; set; }
    public object? bias_initializer { get; set; }
    public object? ceil_mode { get; set; }
    public object? count_include_pad { get; set; }
    public object? cropping { get; set; }
    public object? data_format { get; set; }
    public object? dilation { get; set; }
    public object? dilation_rate { get; set; }
    public object? eps { get; set; }
    public object? epsilon { get; set; }
    public object? filters { get; set; }
    public object? groups { get; set; }
    public object? hidden_size { get; set; }
    public object? in_channels { get; set; }
    public object? in_features { get; set; }
    public object? inplace { get; set; }
    public object? input_shape { get; set; }
    public object? interpolation { get; set; }
    public object? kernel_initializer { get; set; }
    public object? kernel_regularizer { get; set; }
    public object? kernel_size { get; set; }
    public object? key_dim { get; set; }
    public object? mode { get; set; }
    public object? momentum { get; set; }
    public object? norm_type { get; set; }
    public object? offset { get; set; }
    public object? num_features { get; set; }
    public object? num_heads { get; set; }
    public object? num_layers { get; set; }
    public object? out_channels { get; set; }
    public object? out_features { get; set; }
    public object? output_padding { get; set; }
    public object? output_size { get; set; }
    public object? p { get; set; }
    public object? padding { get; set; }
    public object? padding_mode { get; set; }
    public object? pool_size { get; set; }
    public object? rate { get; set; }
    public object? scale { get; set; }
    public object? scale_factor { get; set; }
    public object? size { get; set; }
    public object? stride { get; set; }
    public object? strides { get; set; }
    public object? track_running_stats { get; set; }
    public object? trainable { get; set; }
    public object? units { get; set; }
    public object? use_bias { get; set; }
    public object? value { get; set; }
    public object? Activation { get; set; }
    public object? Affine { get; set; }
    public object? AlignCorners { get; set; }
    public object? Axis { get; set; }
    public object? Bias { get; set; }
    public object? BiasInitializer { get; set; }
    public object? Ceil { get; set; }
    public object? CeilMode { get; set; }
    public object? CountIncludePad { get; set; }
    public object? Cropping { get; set; }
    public object? DataFormat { get; set; }
    public object? Dilation { get; set; }
    public object? DilationRate { get; set; }
    public object? Dim { get; set; }
    public object? Eps { get; set; }
    public object? Epsilon { get; set; }
    public object? Filters { get; set; }
    public object? Groups { get; set; }
    public object? HiddenSize { get; set; }
    public object? InChannels { get; set; }
    public object? InFeatures { get; set; }
    public object? Inplace { get; set; }
    public object? InputShape { get; set; }
    public object? Interpolation { get; set; }
    public object? Kernel { get; set; }
    public object? KernelInitializer { get; set; }
    public object? KernelRegularizer { get; set; }
    public object? KernelSize { get; set; }
    public object? KeyDim { get; set; }
    public object? Mode { get; set; }
    public object? Momentum { get; set; }
    public object? NormType { get; set; }
    public object? Offset { get; set; }
    public object? NumFeatures { get; set; }
    public object? NumHeads { get; set; }
    public object? NumLayers { get; set; }
    public object? OutChannels { get; set; }
    public object? OutFeatures { get; set; }
    public object? OutputPadding { get; set; }
    public object? OutputSize { get; set; }
    public object? P { get; set; }
    public object? Padding { get; set; }
    public object? PaddingMode { get; set; }
    public object? PoolSize { get; set; }
    public object? Rate { get; set; }
    public object? Scale { get; set; }
    public object? ScaleFactor { get; set; }
    public object? Size { get; set; }
    public object? Stride { get; set; }
    public object? Strides { get; set; }
    public object? TrackRunningStats { get; set; }
    public object? Trainable { get; set; }
    public object? Units { get; set; }
    public object? UseBias { get; set; }
    public object? Value { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ActivationAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveAveragePooling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveAveragePooling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveAveragePooling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveAvgPool1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveAvgPool2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveAvgPool3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveMaxPool1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveMaxPool2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveMaxPool3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveMaxPooling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveMaxPooling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AdaptiveMaxPooling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AveragePooling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AveragePooling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AveragePooling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AvgPool1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AvgPool1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AvgPool2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AvgPool2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AvgPool3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class AvgPool3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class BatchNorm1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class BatchNorm2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class BatchNorm3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class BatchNormalizationAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class BidirectionalAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class CircularPad1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class CircularPad2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class CircularPad3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConcatenateAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConstantPad1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConstantPad2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConstantPad3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv1DTransposeAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv2DTransposeAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv3DTransposeAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Conv3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConvTranspose1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConvTranspose2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ConvTranspose3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Cropping1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Cropping2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Cropping3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class DenseAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class DepthwiseConv1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class DepthwiseConv2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Dropout1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Dropout2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Dropout2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Dropout3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalAveragePooling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalAveragePooling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalAveragePooling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalAvgPool1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalAvgPool2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalAvgPool3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalMaxPool1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalMaxPool2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalMaxPool3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalMaxPooling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalMaxPooling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GlobalMaxPooling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class GroupNormalizationAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class InputLayerAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class InstanceNorm1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class InstanceNorm2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class InstanceNorm3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LPPool1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LPPool2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LambdaAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LayerNormalizationAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyBatchNorm1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyBatchNorm2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyBatchNorm3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyConv1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyConv2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyConv3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyConvTranspose1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyConvTranspose2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyConvTranspose3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class LazyLinearAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPool1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPool1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPool2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPool2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPool3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPool3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPooling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPooling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MaxPooling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MultiHeadAttentionAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class MultiplyAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class RescalingAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class RMSNormalizationAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ReflectionPad1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ReflectionPad2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ReflectionPad3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ReplicationPad1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ReplicationPad2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ReplicationPad3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SeparableConv1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SeparableConv2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SequentialAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SimpleRNNAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class Softmax2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SpatialDropout1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SpatialDropout2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SpatialDropout3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SubtractAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class SyncBatchNormAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class TimeDistributedAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class TransformerEncoderLayerAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class UnitNormalizationAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class UpSampling1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class UpSampling2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class UpSampling3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class UpsamplingBilinear2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class UpsamplingNearest2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ZeroPad1dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ZeroPad2dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ZeroPad3dAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ZeroPadding1DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ZeroPadding2DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class ZeroPadding3DAttribute(params object?[] arguments) : OtherNameAttribute(arguments);
