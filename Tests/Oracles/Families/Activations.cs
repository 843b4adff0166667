using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Activations without weights.</summary>
internal sealed class Activations : Family
{
    private static readonly string[] Plain =
    [
        "ReLU", "ReLU6", "LeakyReLU", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish", "Sigmoid", "Tanh", "Hardswish",
        "Hardsigmoid", "Hardtanh", "Hardshrink", "Softplus", "Softsign", "LogSigmoid",
    ];

    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(4, Gen.Elements(Plain).Select(kind => new DrawnLayer(kind))), (1, AlongDimension())];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Softmax" => nn.Softmax(BatchedDimension(layer, shape)),
        "LogSoftmax" => nn.LogSoftmax(BatchedDimension(layer, shape)),
        "GLU" => nn.GLU(BatchedDimension(layer, shape)),
        "ReLU" => nn.ReLU(),
        "ReLU6" => nn.ReLU6(),
        "LeakyReLU" => nn.LeakyReLU(layer.Get("NegativeSlope", 0.01)),
        "ELU" => nn.ELU(layer.Get("Alpha", 1.0)),
        "SELU" => nn.SELU(),
        "CELU" => nn.CELU(layer.Get("Alpha", 1.0)),
        "GELU" => nn.GELU(layer.Get("Approximate", "none") == "tanh" ? TorchSharp.Modules.GELU.Approximate.tanh : TorchSharp.Modules.GELU.Approximate.none),
        "SiLU" => nn.SiLU(),
        "Mish" => nn.Mish(),
        "Sigmoid" => nn.Sigmoid(),
        "Tanh" => nn.Tanh(),
        "Hardswish" => nn.Hardswish(),
        "Hardsigmoid" => nn.Hardsigmoid(),
        "Hardtanh" => new Function(x => x.clone().hardtanh_(layer.Get("Minimum", -1.0), layer.Get("Maximum", 1.0))), // nn.Hardtanh does nothing
        "Hardshrink" => nn.Hardshrink(layer.Get("Lambda", 0.5)),
        "Softplus" => nn.Softplus(layer.Get("Beta", 1.0), layer.Get("Threshold", 20.0)),
        "Softsign" => nn.Softsign(),
        "LogSigmoid" => nn.LogSigmoid(),
        _ => null,
    };

    private static Gen<DrawnLayer> AlongDimension() =>
        from kind in Gen.Elements("Softmax", "LogSoftmax", "GLU")
        from dim in Gen.Choose(-4, 4)
        select new DrawnLayer(kind, ("Dim", dim));

    private static long BatchedDimension(DrawnLayer layer, long[] shape)
    {
        var dim = layer.Get("Dim", layer.Kind == "GLU" ? -1 : 1);
        return dim != 0 && dim + shape.Length != 0 ? dim : throw new ArgumentException("The batch is no dimension of a sample.");
    }
}
