using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Self-attention within windows of a map whose features are last, with a learned bias for each relative position (Liu et al., 2021).</summary>
[TakesFeatures(FeatureOrder.Last, Unless = "EmbedDim")]
internal sealed record WindowAttention(SymInt EmbedDim, SymInt NumHeads, Axes Window, Axes Shift, SymFloat Dropout, SymBool Bias) : Layer
{
    private const int Axes = 2, Usual = 7;

    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Input.Rank != Axes + 1)
        {
            arguments.Error(Rule.WrongRank, null, $"needs a map with its features last, H×W×C, but {arguments.Producer}", ToMap(arguments));
            return null;
        }

        var layer = new WindowAttention(
            arguments.Incoming("EmbedDim", Axes, Rule.FeaturesDiffer, written => OtherFeatures(arguments, written), _ => []),
            arguments.Count("NumHeads"),
            arguments.PerAxis("Window", Usual, least: 1),
            arguments.PerAxis("Shift", 0, least: 0),
            arguments.Real("Dropout", 0, 0, 1),
            arguments.Flag("Bias", true));
        arguments.CheckHeads(layer.NumHeads, layer.EmbedDim);
        for (var axis = 0; axis < Axes; axis++)
        {
            if (layer.Window[axis] is { IsFixed: true, Value: var window } && layer.Shift[axis] is { IsFixed: true, Value: var shift } && shift >= window)
                arguments.Error(Rule.OutOfRange, "Shift", TooFar(shift, window), arguments.UseAlong(axis, "Shift", window / 2));
        }

        return layer;
    }

    protected override Op MakeOp() => new Op("window_attention")
        .Take("EmbedDim", EmbedDim).Take("NumHeads", NumHeads).Set("Window", Window, Uniform(Usual)).Set("Shift", Shift, Uniform(0))
        .Set("Dropout", Dropout, 0.0).Set("Bias", Bias, true);

    public override bool HasWeights => true;

    /// <summary>The maps of queries, keys, values and the output, and for each head a bias for each relative position.</summary>
    public override SymInt Parameters =>
        (4 * EmbedDim * (EmbedDim + Bias.Count)) + (((2 * Window[0]) - 1) * ((2 * Window[1]) - 1) * NumHeads);

    /// <summary>For each two places of a window which bias is theirs.</summary>
    public override SymInt Buffers => Window.Product * Window.Product;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    public override Shape Output(Shape input) => input;

    /// <summary>As attention, where each place has as many keys as a window has places; what is padded is computed too.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output)
    {
        var places = Padded(input[0], Window[0]) * Padded(input[1], Window[1]);
        return (places * EmbedDim * EmbedDim * 4) + (places * Window.Product * EmbedDim * 2);
    }

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.WithinWindows(Window, new(Shift.Sizes.Select((shift, i) =>
        Window[i].IsFixed && input[i].IsFixed && input[i].Value <= Window[i].Value ? 0 : shift).ToEquatableArray()));

    private static Axes Uniform(long size) => Infer.Sizes.Axes.Uniform(size, Axes);

    private static SymInt Padded(SymInt size, SymInt window) => (size + window - 1).FloorDivide(window) * window;

    // Steps that are the places of a square map.
    private static Remedy ToMap(Arguments arguments)
    {
        var side = arguments.Input is { Rank: 2 } steps && steps[0] is { IsFixed: true, Value: var count } ? (long)Math.Sqrt(count) : 0;
        return side > 1 && arguments.Input[0] == side * side && arguments.Operand.Features.Known != 0
            ? arguments.PutBefore($"Unflatten(1, {side}, {side})")
            : Remedy.Choose("bring the value to three dimensions before");
    }

    private static string OtherFeatures(Arguments arguments, SymInt written) =>
        $"expects {Sentence.Plural(written, "input feature")}, but {arguments.Producer}, whose last dimension is {arguments.Input[Axes]}";

    private static string TooFar(long shift, long window) => $"moves windows of {window} by {shift}, which must be less";
}
