using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The channels of a map, dealt out in groups in turn (Zhang et al., 2017).</summary>
[TakesFeatures(FeatureOrder.First)]
internal sealed record ChannelShuffle(SymInt Groups) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.HasSpatialAxes())
            return null;
        var groups = arguments.Count("Groups");
        arguments.CheckGroups(groups, (arguments.Input.Channels, "channels"));
        return new ChannelShuffle(groups);
    }

    protected override Op MakeOp() => new Op("channel_shuffle").Take("Groups", Groups);

    public override bool MayAlias => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) => input;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Shuffled(0);
}
