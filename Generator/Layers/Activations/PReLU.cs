using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x where x is positive, a·x elsewhere, with a learned slope a, one for all channels or one for each (He et al., 2015).</summary>
[TakesFeatures(FeatureOrder.First, If = "NumParameters")]
internal sealed record PReLU(SymInt NumParameters, SymFloat Init) : Layer
{
    public static Layer Read(Arguments arguments)
    {
        var (count, channels) = (arguments.Count("NumParameters", 1), arguments.Input.Channels);
        if (count.DiffersFrom(1) && count.DiffersFrom(arguments.Fixed(channels, "channels")))
            arguments.Error(Rule.ChannelsDiffer, "NumParameters", OtherChannels(arguments, count), Remedies(arguments, count));
        return new PReLU(count, arguments.Real("Init", 0.25));
    }

    protected override Op MakeOp() => new Op("prelu").Take("NumParameters", NumParameters).Set("Init", Init, 0.25);

    public override bool HasWeights => true;

    public override SymInt Parameters => NumParameters;

    public override Shape Output(Shape input) => input;

    private static Remedy[] Remedies(Arguments arguments, SymInt count) =>
        arguments.Operand.Features.Known > 0 && LayoutRemedy.Of(arguments, count, 0) is { } layout
        ? [layout]
        : [OneEach(arguments), Remedy.Of("use 1 for all", Edit.Set(arguments.Place, "NumParameters", "1"))];

    private static Remedy OneEach(Arguments arguments)
    {
        var use = arguments.Use("NumParameters", arguments.Input.Channels);
        return use with { Sentence = $"{use.Sentence}, one for each channel" };
    }

    private static string OtherChannels(Arguments arguments, SymInt slopes) =>
        $"has {slopes} slopes, but {arguments.Producer}";
}
