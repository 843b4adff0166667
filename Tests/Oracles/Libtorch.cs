using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles;

/// <summary>What a layer really is: the TorchSharp module with the same arguments, put together without our code.</summary>
internal static class Libtorch
{
    /// <summary>The module that a layer stands for, on a value of a shape, the batch included.</summary>
    public static nn.Module<Tensor, Tensor> Module(DrawnLayer layer, long[] shape)
    {
        var rank = shape.Length - 2;
        return layer.Kind switch
        {
            "Conv" => Conv(layer, shape[1], rank),
            "MaxPool" => MaxPool(layer, rank),
            "AvgPool" => AvgPool(layer, rank),
            "BatchNorm" => BatchNorm(layer, shape[1], rank),
            "Linear" => nn.Linear(layer.Get("InFeatures", (int)shape[^1]), layer.Get("OutFeatures", 1), layer.Get("Bias", true)),
            "Flatten" => nn.Flatten(),
            "Dropout" => nn.Dropout(layer.Get("P", 0.5)),
            "Softmax" => nn.Softmax(BatchedDimension(layer, shape)),
            "LogSoftmax" => nn.LogSoftmax(BatchedDimension(layer, shape)),
            "GLU" => nn.GLU(BatchedDimension(layer, shape)),
            _ => Activation(layer.Kind),
        };
    }

    private static nn.Module<Tensor, Tensor> Activation(string kind) => kind switch
    {
        "ReLU" => nn.ReLU(),
        "ReLU6" => nn.ReLU6(),
        "LeakyReLU" => nn.LeakyReLU(0.01),
        "ELU" => nn.ELU(1),
        "SELU" => nn.SELU(),
        "CELU" => nn.CELU(1),
        "GELU" => nn.GELU(),
        "SiLU" => nn.SiLU(),
        "Mish" => nn.Mish(),
        "Sigmoid" => nn.Sigmoid(),
        "Tanh" => nn.Tanh(),
        "Hardswish" => nn.Hardswish(),
        "Hardsigmoid" => nn.Hardsigmoid(),
        "Hardtanh" => nn.Hardtanh(),
        "Softplus" => nn.Softplus(),
        "Softsign" => nn.Softsign(),
        "LogSigmoid" => nn.LogSigmoid(),
        _ => throw new ArgumentException($"No oracle for {kind}.", nameof(kind)),
    };

    // Softmax(0) is over the channels, which come after the batch; libtorch would take a wrong positive one for the batch's.
    private static long BatchedDimension(DrawnLayer layer, long[] shape)
    {
        var dim = layer.Get("Dim", layer.Kind == "GLU" ? -1 : 0);
        if (dim < 0 && dim + shape.Length < 1)
            throw new ArgumentException("The batch is no dimension of a sample.");
        return dim < 0 ? dim : dim + 1;
    }

    private static nn.Module<Tensor, Tensor> Conv(DrawnLayer layer, long channels, int rank)
    {
        var (kernel, stride, dilation) = (Setting("Kernel", 3), Setting("Stride", 1), Setting("Dilation", 1));
        var (into, bias) = (layer.Get("InChannels", (int)channels), layer.Get("Bias", true));
        var (outOf, groups) = (layer.Get("OutChannels", 1), (long)layer.Get("Groups", 1));
        var mode = layer.Get("PaddingMode", PaddingModes.Zeros);
        if (layer.Arguments.Any(argument => argument is { Name: "Padding", Value: string }))
        {
            var word = layer.Get("Padding", "") == "same" ? Padding.Same : Padding.Valid;
            return rank switch
            {
                1 => nn.Conv1d(into, outOf, kernel[0], word, stride[0], dilation[0], mode, groups, bias),
                2 => nn.Conv2d(into, outOf, Two(kernel), word, Two(stride), Two(dilation), mode, groups, bias),
                3 => nn.Conv3d(into, outOf, Three(kernel), word, Three(stride), Three(dilation), mode, groups, bias),
                _ => throw new ArgumentException("No such convolution."),
            };
        }

        var padding = Setting("Padding", 0);
        return rank switch
        {
            1 => nn.Conv1d(into, outOf, kernel[0], stride[0], padding[0], dilation[0], mode, groups, bias),
            2 => nn.Conv2d(into, outOf, Two(kernel), Two(stride), Two(padding), Two(dilation), mode, groups, bias),
            3 => nn.Conv3d(into, outOf, Three(kernel), Three(stride), Three(padding), Three(dilation), mode, groups, bias),
            _ => throw new ArgumentException("No such convolution."),
        };

        long[] Setting(string name, long byDefault) => Settings(layer, name, rank, byDefault);
    }

    private static nn.Module<Tensor, Tensor> MaxPool(DrawnLayer layer, int rank)
    {
        var (kernel, stride, padding, dilation) = (Settings(layer, "Kernel", rank, 1), Stride(layer, rank), Settings(layer, "Padding", rank, 0), Settings(layer, "Dilation", rank, 1));
        var ceil = layer.Get("Ceil", false);
        return rank switch
        {
            1 => nn.MaxPool1d(kernel[0], stride[0], padding[0], dilation[0], ceil),
            2 => nn.MaxPool2d(kernel, stride, padding, dilation, ceil),
            3 => nn.MaxPool3d(kernel, stride, padding, dilation, ceil),
            _ => throw new ArgumentException("No such pooling."),
        };
    }

    private static nn.Module<Tensor, Tensor> AvgPool(DrawnLayer layer, int rank)
    {
        var (kernel, stride, padding) = (Settings(layer, "Kernel", rank, 1), Stride(layer, rank), Settings(layer, "Padding", rank, 0));
        var (ceil, count) = (layer.Get("Ceil", false), layer.Get("CountIncludePad", true));
        return rank switch
        {
            1 => nn.AvgPool1d(kernel[0], stride[0], padding[0], ceil, count),
            2 => nn.AvgPool2d(kernel, stride, padding, ceil, count),
            3 => nn.AvgPool3d(kernel, stride, padding, ceil, count),
            _ => throw new ArgumentException("No such pooling."),
        };
    }

    private static nn.Module<Tensor, Tensor> BatchNorm(DrawnLayer layer, long channels, int rank)
    {
        var (features, affine, track) = (layer.Get("Features", (int)channels), layer.Get("Affine", true), layer.Get("TrackRunningStats", true));
        if (features != channels)
            throw new ArgumentException("Without weights and statistics libtorch never looks at the count; it is wrong all the same.");
        return rank switch
        {
            0 or 1 => nn.BatchNorm1d(features, affine: affine, track_running_stats: track),
            2 => nn.BatchNorm2d(features, affine: affine, track_running_stats: track),
            3 => nn.BatchNorm3d(features, affine: affine, track_running_stats: track),
            _ => throw new ArgumentException("No such normalisation."),
        };
    }

    private static long[] Stride(DrawnLayer layer, int rank) => layer.PerAxis("Stride", Settings(layer, "Kernel", rank, 1)) is var stride && stride.Length == rank
        ? stride
        : throw new ArgumentException("One stride per axis.");

    private static long[] Settings(DrawnLayer layer, string name, int rank, long byDefault) =>
        layer.PerAxis(name, [.. Enumerable.Repeat(byDefault, rank)]) is var setting && setting.Length == rank
            ? setting
            : throw new ArgumentException($"One {name} per axis.");

    private static (long, long) Two(long[] sizes) => (sizes[0], sizes[1]);

    private static (long, long, long) Three(long[] sizes) => (sizes[0], sizes[1], sizes[2]);
}
