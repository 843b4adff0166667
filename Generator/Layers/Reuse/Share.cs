using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A layer of the network once more, with the same weights.</summary>
/// <param name="Key">The name of the layer.</param>
/// <param name="Shared">The layer, read again for what comes in here.</param>
/// <param name="Node">The node that has the weights.</param>
internal sealed record Share(string Key, Layer Shared, int Node) : Layer
{
    private static readonly Remedy OfItsOwn = Remedy.Choose("bring what comes in to what that layer takes, or use a layer with weights of its own");

    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Name("Layer") is not { } key)
            return null;
        var (nodes, graph) = (arguments.Graph!.Nodes, arguments.Graph);
        var node = nodes.FindIndex(candidate => candidate.Name == key);
        if (node < 0 || nodes[node].Layer is Join || nodes[node].Layer.IsInput || nodes[node].Layer.Parts.Count > 0)
        {
            ReportUnknown(arguments, key);
            return null;
        }

        if (nodes[node].Layer is Share other)
            node = other.Node;
        if (!arguments.GetsInputs($"{graph.LayerAt(node)},", new string?[nodes[node].Inputs.Count]))
            return null;
        var again = graph.ReadAgain(node, arguments);
        if (again is null || again.Op != nodes[node].Layer.Op)
        {
            arguments.Error(Rule.SharedDiffers, null, OtherInput(arguments, node), OfItsOwn);
            return null;
        }

        return new Share(key, again, node);
    }

    public override int? WeightsOf => Node;

    public override Network? Body => Shared.Body;

    protected override Op MakeOp() => Shared.Op;

    public override string Text => $"Share({Literal.Of(Key)})";

    public override InputKind Takes => Shared.Takes;

    public override InputKind TakesAt(int input) => Shared.TakesAt(input);

    public override bool ReadsByHand(int input) => Shared.ReadsByHand(input);

    public override bool HoldsElements => Shared.HoldsElements;

    public override bool MayAlias => Shared.MayAlias;

    public override bool GradientReadsOutput => Shared.GradientReadsOutput;

    public override bool RunsInPlace => Shared.RunsInPlace;

    public override bool KeepsLayout => Shared.KeepsLayout;

    public override Strides? View(Strides before, Shape input, Shape output) => Shared.View(before, input, output);

    public override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output) => Shared.FeaturesAt(inputs, output);

    public override int? FeaturesAt(int? before, Shape input, Shape output) => Shared.FeaturesAt(before, input, output);

    public override bool MindsLayout(Shape input) => Shared.MindsLayout(input);

    public override Shape Output(Shape input) => Shared.Output(input);

    public override SymInt MultiplyAdds(Shape input, Shape output) => Shared.MultiplyAdds(input, output);

    public override ReceptiveField See(ReceptiveField field, Shape input) => Shared.See(field, input);

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) => Shared.See(inputs);

    public override string Origin(Shape input) => Shared.Origin(input);

    private static void ReportUnknown(Arguments arguments, string key)
    {
        var names = arguments.Graph!.Nodes.Where(node => node.Layer is not Join && !node.Layer.IsInput && node.Layer.Parts.Count == 0)
            .Select(node => node.Name).ToList();
        var nearest = NearestName.Of(key, names) is { } name ? Literal.Of(name) : null;
        arguments.Error(Rule.UnknownShared, "Layer", Unknown(key, names), nearest is null
            ? Remedy.Choose("use the name of a layer before it")
            : arguments.Use("Layer", nearest));
    }

    private static string Unknown(string key, List<string> names)
    {
        var known = names.Count == 0 ? "no layer stands before it" : $"no layer before it has that name (the last is {Literal.Of(names[names.Count - 1])})";
        return $"shares the weights of {Literal.Of(key)}, but {known}";
    }

    private static string OtherInput(Arguments arguments, int node)
    {
        var (graph, owner) = (arguments.Graph!, arguments.Graph!.Nodes[node]);
        return $"shares the weights of {graph.LayerAt(node)}, which are for {graph.Nodes[owner.Inputs[0]].Output}, but {arguments.Producer}";
    }
}
