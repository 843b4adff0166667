using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A pooling to a size, whatever comes in.</summary>
/// <param name="Size">The size of the output.</param>
[TakesFeatures(FeatureOrder.First)]
internal abstract record AdaptivePooling(Axes Size) : Layer
{
    private static readonly string[] Names = ["Depth", "Height", "Width"];

    public override Shape Output(Shape input) => Shape.Map(input.Channels, [.. Size.Sizes]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.ThroughAdaptive(input, Size);

    /// <summary>The size, as one argument or as one for each axis.</summary>
    protected static Axes ReadSize(Arguments arguments)
    {
        var written = Names.Where(arguments.IsWritten).ToList();
        if (written.Count == 0)
            return arguments.PerAxis("Size", least: 1);
        var (sizes, rank) = (written.ConvertAll(name => arguments.Whole(name, 1)), arguments.Input.SpatialRank);
        if (written.Count == rank)
            return new(sizes.ToEquatableArray());
        arguments.Error(Rule.WrongAxes, null, arguments.OtherAxes("its size", written.Count), Uniform(arguments, sizes));
        return Axes.Uniform(1, rank);
    }

    private static Remedy Uniform(Arguments arguments, List<SymInt> sizes) => sizes.Distinct().Count() == 1 && sizes[0].IsFixed
        ? arguments.Replace($"{arguments.Kind}({sizes[0]})")
        : Arguments.OnePerAxis;
}
