using TorchDsl.Generator.Parse;

namespace TorchDsl.Generator.Infer;

/// <summary>The second step: from a spec to shapes, parameters, multiply-adds, receptive fields, and mistakes as data.</summary>
internal sealed class Inference
{
    private readonly NetworkSpec spec;
    private readonly Graph graph;
    private readonly List<Problem> problems;
    private readonly List<Problem> warnings = [];

    private Inference(NetworkSpec spec)
    {
        this.spec = spec;
        graph = new Graph(spec);
        problems = [.. DeclarationRules.Check(spec)];
    }

    public static Network Infer(NetworkSpec spec) => new Inference(spec).Infer();

    private Network Infer()
    {
        for (var i = 0; i < spec.Layers.Count && problems.Count == 0; i++)
            Take(i);
        if (problems.Count == 0)
            problems.AddRange(GraphRules.Mistakes(spec, graph));
        if (problems.Count == 0)
            problems.AddRange(Names.Check(spec, graph.Nodes));
        var network = new Network(
            spec, graph.Nodes.ToEquatableArray(), graph.Current, graph.Results.ToEquatableArray(), problems.ToEquatableArray(), warnings.ToEquatableArray());
        if (problems.Count > 0)
            return network;
        return Totals.Overflow(network)
            ? network with { Problems = new([TooLarge()]) }
            : network with { Warnings = warnings.Concat(GraphRules.Advice(network, graph)).ToEquatableArray() };
    }

    private Problem TooLarge() =>
        new(Rule.Overflow, spec.Layers.Count - 1, null, -1, $"{spec.Name} has parameters or multiply-adds beyond 2⁶³−1 in all, more than any machine can hold: use smaller layers");

    private void Take(int index)
    {
        var written = spec.Layers[index];
        var arguments = Arguments(written, index, []);
        try
        {
            arguments.CheckGivenOnce();
            if (Catalogue.Step(written.Kind) is { } step)
                step.Take(arguments, graph);
            else if (Catalogue.Claim(written.Kind) is { } claim)
                claim.Check(arguments, spec, graph);
            else if (Catalogue.IsJoin(written.Kind))
                AddJoin(ref arguments, written, index);
            else
                Add(arguments, written);
        }
        catch (OverflowException)
        {
            arguments.Error(Rule.Overflow, null, "has sizes or counts beyond 2⁶³−1, more than any machine can hold: use smaller numbers");
        }

        if (arguments.Problem is { } problem)
            problems.Add(problem);
    }

    private Arguments Arguments(LayerSpec written, int index, Operand[] operands) =>
        new(written, index, operands.Length == 0 ? graph.Value.Shape : operands[0].Shape, graph.Producer)
        {
            Graph = graph,
            Operands = operands,
            IsFirst = graph.Nodes.Count > 0 && graph.Current == 0,
        };

    private void AddJoin(ref Arguments arguments, LayerSpec written, int index)
    {
        var operands = graph.Join(arguments);
        if (arguments.Problem is not null)
            return;
        arguments = Arguments(written, index, operands);
        Add(arguments, written);
        if (arguments.Problem is null && Hull.Misalignment(operands) is { } misalignment)
            warnings.Add(arguments.Advice(Rule.Misaligned, $"joins values that are misaligned: {misalignment}"));
    }

    private void Add(Arguments arguments, LayerSpec written)
    {
        if (Catalogue.Read(written.Kind, arguments) is not { } layer || arguments.Problem is not null)
            return;
        warnings.AddRange(arguments.Warnings);
        graph.Add(Node(layer, Names.Of(written, layer, graph.Nodes), arguments));
    }

    private Node Node(Layer layer, string name, Arguments arguments)
    {
        IReadOnlyList<Operand> operands = arguments.Operands.Count > 0 || graph.Nodes.Count == 0 ? arguments.Operands : [graph.Value];
        var output = operands.Count == 0 ? layer.Output(default(Shape)) : layer.Output([.. operands.Select(operand => operand.Shape)]);
        _ = output.Elements;
        return new Node(
            arguments.Place,
            name,
            layer,
            operands.Select(operand => operand.Node).ToEquatableArray(),
            output,
            layer.MultiplyAdds(operands.Count == 0 ? default : operands[0].Shape, output),
            operands.Count == 0 ? ReceptiveField.Of(output) : layer.See(operands),
            arguments.Constraints.ToEquatableArray());
    }
}
