using TorchDsl.Generator.Parse;

namespace TorchDsl.Generator.Infer;

/// <summary>The second step: from a spec to shapes, parameters, multiply-adds, receptive fields, and mistakes as data.</summary>
internal static class Inference
{
    public static Network Infer(NetworkSpec spec)
    {
        var problems = new List<Problem>(DeclarationRules.Check(spec));
        var warnings = new List<Problem>();
        var nodes = new List<Node>();
        if (problems.Count == 0)
        {
            for (var i = 0; i < spec.Layers.Count && problems.Count == 0; i++)
                Add(spec, i, nodes, problems, warnings);
        }

        if (problems.Count == 0)
            problems.AddRange(Names.Check(spec, nodes));
        var network = new Network(spec, nodes.ToEquatableArray(), problems.ToEquatableArray(), warnings.ToEquatableArray());
        return problems.Count == 0 && Totals.Overflow(network) ? network with { Problems = new([TooLarge(spec)]) } : network;
    }

    private static Problem TooLarge(NetworkSpec spec) =>
        new(Rule.Overflow, spec.Layers.Count - 1, null, -1, $"{spec.Name} has parameters or multiply-adds beyond 2⁶³−1 in all, more than any machine can hold: use smaller layers");

    private static void Add(NetworkSpec spec, int index, List<Node> nodes, List<Problem> problems, List<Problem> warnings)
    {
        var written = spec.Layers[index];
        var input = nodes.Count == 0 ? default : nodes[nodes.Count - 1].Output;
        var arguments = new Arguments(written, index, input, Producer.Of(spec, nodes, nodes.Count - 1)) { IsFirst = nodes.Count == 1, Scope = Scope.Of(spec.Parameters) };
        try
        {
            arguments.CheckGivenOnce();
            if (Catalogue.Claim(written.Kind) is { } claim)
            {
                claim.Check(arguments, spec, nodes);
            }
            else if (Catalogue.Read(written.Kind, arguments) is { } layer && arguments.Problem is null)
            {
                warnings.AddRange(arguments.Warnings);
                nodes.Add(Node(layer, Names.Of(written, layer, nodes), nodes, arguments.Constraints, index));
            }
        }
        catch (OverflowException)
        {
            arguments.Error(Rule.Overflow, null, "has sizes or counts beyond 2⁶³−1, more than any machine can hold: use smaller numbers");
        }

        if (arguments.Problem is { } problem)
            problems.Add(problem);
    }

    private static Node Node(Layer layer, string name, List<Node> before, List<Constraint> constraints, int index)
    {
        var previous = before.Count == 0 ? null : before[before.Count - 1];
        var input = previous?.Output ?? default;
        var output = layer.Output(input);
        _ = output.Elements;
        return new Node(
            index,
            name,
            layer,
            previous is null ? EquatableArray<int>.Empty : new([before.Count - 1]),
            output,
            layer.MultiplyAdds(input, output),
            previous is null ? ReceptiveField.Of(output) : layer.See(previous.Field, input),
            constraints.ToEquatableArray());
    }
}
