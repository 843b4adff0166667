using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x / (k + α·m)^β, where m is the mean of the squares over neighbouring channels (Krizhevsky et al., 2012).</summary>
[TakesFeatures(FeatureOrder.First)]
internal sealed record LocalResponseNorm(SymInt Size, SymFloat Alpha, SymFloat Beta, SymFloat K) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Input.Rank == 1 && !arguments.IsMap())
            return null;
        return new LocalResponseNorm(arguments.Count("Size"), arguments.Real("Alpha", 1e-4), arguments.Real("Beta", 0.75), arguments.Real("K", 1));
    }

    protected override Op MakeOp() => new Op("local_response_norm")
        .Take("Size", Size).Set("Alpha", Alpha, 1e-4).Set("Beta", Beta, 0.75).Set("K", K, 1.0);

    public override Shape Output(Shape input) => input;
}
