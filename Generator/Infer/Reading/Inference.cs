using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The second step: from a spec to shapes, parameters, multiply-adds, receptive fields, and mistakes as data.</summary>
internal sealed partial class Inference
{
    /// <summary>The most layers and steps that are read, repetitions counted: what nobody writes, and what no editor would wait for.</summary>
    public const int MostTurns = 10_000;

    private static readonly string RepeatsTooMuch = $"comes up again and again, until the network has more than {MostTurns} layers";

    private static readonly string TooLong =
        $"brings the network to more than {MostTurns} layers, those of blocks counted each time they are used, which no editor could follow";

    // A network's text is written for each of its layers, so that formulas are bounded in all too.
    private const int MostTerms = 2048;

    private static readonly string TooDeep = $"stands for more than {TypeSpec.Deepest - 1} blocks in each other";

    private static readonly Remedy Unnest = Remedy.Choose("put the layers of inner blocks into those around them, or repeat layers by Repeat");

    private readonly NetworkSpec spec;
    private readonly GraphBuilder graph;
    private readonly List<Problem> problems;
    private readonly LayerNames names;
    private readonly List<Problem> warnings = [];
    private Scope scope;
    private int turns;
    private long terms;

    private Inference(NetworkSpec spec, Scope? scope, GraphBuilder graph)
    {
        (this.spec, this.graph, problems, names) = (spec, graph, [.. DeclarationRules.Check(spec)], new());
        this.scope = scope ?? Scope.Of(spec.Parameters);
    }

    public static Network Infer(NetworkSpec spec, CancellationToken cancellation = default) => Infer(spec, cancellation.ThrowIfCancellationRequested);

    /// <summary>The network of a spec.</summary>
    /// <param name="spec">What is written.</param>
    /// <param name="poll">Throws where nobody waits for it any more; it is asked for every layer.</param>
    public static Network Infer(NetworkSpec spec, Action poll) => InferBlock(spec, new BlockTable(spec, poll));

    /// <summary>A block for the arguments and the input of one use.</summary>
    public static Network InferUse(NetworkSpec block, Scope scope, Dictionary<string, SymInt> sizes, Arguments use)
    {
        var graph = new GraphBuilder(block, use.Graph!.Blocks) { Incoming = use.All, Sizes = sizes };
        return new Inference(block, scope, graph).Infer();
    }

    /// <summary>A block by itself, whatever uses it.</summary>
    public static Network InferBlock(NetworkSpec spec, BlockTable blocks) => new Inference(spec, null, new GraphBuilder(spec, blocks)).Infer();

    private Network Infer()
    {
        CheckBlocks();
        Read(0, spec.Layers.Count, default);
        if (problems.Count == 0)
            problems.AddRange(GraphRules.Mistakes(spec, graph));
        if (problems.Count == 0)
            problems.AddRange(LayerNames.Check(spec, [.. graph.Nodes.SelectMany(Loop.Flat)]));
        var network = new Network(spec, graph.Nodes.ToEquatableArray(), graph.Current, graph.Results.ToEquatableArray());
        if (problems.Count == 0)
            problems.AddRange(GraphRules.Misread(network));
        if (problems.Count == 0 && network.Totals is not null)
            CheckClaims(network);
        // After a mistake the rest is quiet: what is advised may follow from it.
        if (problems.Count > 0)
            return network with { Problems = problems.ToEquatableArray() };
        return network.Totals is null
            ? network with { Problems = new([TooLarge()]), Warnings = warnings.ToEquatableArray() }
            : network with { Warnings = warnings.Concat(GraphRules.Advice(network, graph)).ToEquatableArray() };
    }

    private void Read(int from, int to, RepeatGroup group)
    {
        for (var i = from; i < to && problems.Count == 0; i++)
        {
            if (Repetition.Kinds.Contains(spec.Layers[i].Kind))
                i = ReadRepeated(i, to, group);
            else if (spec.Layers[i]["Repeat"] is null)
                Take(i, group);
            else
                ReadTurns(new(Arguments(i, []), "Repeat", i, i + 1), group);
            TakeDown(i);
        }
    }

    /// <summary>Reads what stands between Repeat and End.</summary>
    /// <returns>The place of End.</returns>
    private int ReadRepeated(int index, int to, RepeatGroup group)
    {
        var arguments = Arguments(index, []);
        if (Repetition.EndOf(spec, arguments, to, problems) is not { } end)
            return to;
        ReadTurns(new(arguments, "Count", index + 1, end), group);
        return end;
    }

    // What stands for more layers than may be read has that mistake itself, and is not read to find it.
    private void CheckBlocks()
    {
        for (var i = 0; i < spec.Layers.Count && problems.Count == 0; i++)
        {
            if (spec.Layers[i].Type is not { IsNetwork: true } type)
                continue;
            if (graph.Blocks.LayersOf(type) > MostTurns || graph.Blocks.DepthOf(type) > TypeSpec.Deepest)
                problems.Add(Problem.OfLayer(null, i, $"{type.Name} has a mistake of its own"));
            else if (graph.Blocks.DepthOf(type) == TypeSpec.Deepest)
                problems.Add(Problem.OfLayer(Rule.OutOfRange, i, $"{spec.LayerAt(i)}, {TooDeep}", Unnest));
        }
    }

    private bool IsTooLong(Arguments arguments, int more = 1)
    {
        graph.Blocks.Poll();
        turns += more;
        if (turns <= MostTurns)
            return false;
        var (finding, remedy) = Repetition.IsRepeated(arguments) ? (RepeatsTooMuch, "repeat less") : (TooLong, "use fewer layers");
        arguments.Error(Rule.OutOfRange, null, finding, Remedy.Choose(remedy));
        return true;
    }

    private void Take(int index, RepeatGroup group)
    {
        var arguments = Arguments(index, []);
        arguments.CheckGivenOnce();
        try
        {
            var when = When(arguments);
            var name = arguments.GivenName();
            if (when.IsOff && arguments.Problem is null)
            {
                LeaveOut(arguments, name, group);
                return;
            }

            if (when.IsOpen && arguments.Problem is null)
                arguments = Arguments(index, [], when);
            if (arguments.Kind == "Parameter" && graph.Nodes.Count > 0)
                arguments = Arguments(index, [graph.First]);
            arguments.CheckInplace();
            if (!IsTooLong(arguments) && (Catalogue.IsJoin(arguments.Kind) || arguments.NamesValues))
                arguments = Joining(arguments, when);
            if (arguments.Problem is null)
                Take(arguments, name, group, when);
        }
        catch (OverflowException)
        {
            ReportOverflow(arguments);
        }
        catch (FormulaException)
        {
            LongFormula.Report(arguments, graph);
        }

        if (arguments.Problem is { } problem)
            problems.Add(problem);
    }

    private void Take(Arguments arguments, TurnName? name, RepeatGroup group, SymBool when)
    {
        if (Catalogue.Step(arguments.Kind) is { } step)
            step.Take(arguments, graph);
        else if (Catalogue.Claim(arguments.Kind) is { } claim)
            claim.Check(arguments, spec, graph);
        else
            Add(arguments, name, group, when);
    }

    private Arguments Arguments(int index, Operand[] operands, SymBool when = default)
    {
        var operand = operands.Length == 0 ? graph.Value.Where(when) : operands[0];
        return new(spec.Layers[index], index, operand.Shape, graph.Producer())
        {
            Graph = graph,
            Operands = operands,
            Operand = operand,
            Scope = scope,
        };
    }

    // The arguments of a layer that takes several values with these; after a mistake, as they are.
    private Arguments Joining(Arguments arguments, SymBool when)
    {
        var operands = Catalogue.IsJoin(arguments.Kind) ? graph.Join(arguments) : graph.WithCurrent(arguments);
        return arguments.Problem is null ? Arguments(arguments.Place, [.. operands.Select(operand => operand.Where(when))]) : arguments;
    }

    private void Add(Arguments arguments, TurnName? name, RepeatGroup group, SymBool when)
    {
        var least = graph.Blocks.LayersOf(arguments.Type);
        if (IsTooLong(arguments, least) || Catalogue.Read(arguments.Kind, arguments) is not { } layer || arguments.Problem is not null)
            return;
        if (layer.Body is { } body && IsTooLong(arguments, Math.Max((int)body.Totals!.Layers, 1) - least))
            return;
        if (layer.Parts.Count > 0)
            AddParts(arguments, layer, name, group, when);
        else
            Add(layer, arguments, name, group, when);
    }

    private void Add(Layer layer, Arguments arguments, TurnName? name, RepeatGroup group, SymBool when)
    {
        var isAgainst = FeatureRule.IsAgainst(arguments, layer, spec);
        if (layer is Join join)
            Misalignment.Check(arguments, join);
        CheckShared(layer, arguments, when);
        Warn(arguments.Warnings);
        var node = Node(layer, names.Take(name, (layer.Stem, layer.IsNumbered), group), arguments);
        if (!when.IsOn)
            node = Chosen(node, arguments, when);
        if (layer.Results.Count > 0)
            CheckResults(layer, node.Name, arguments, when);
        if (arguments.Problem is not null)
            return;
        // What follows from a mistake is not said again, and who means it minds the layout.
        if (isAgainst)
            node = node with { Features = new(null, node.Output.Rank == arguments.Input.Rank ? arguments.Operand.Features.Known : node.Features.Known) };
        terms += Totals.TermsOf(node);
        if (terms > MostTerms)
            throw new FormulaException();
        if (node.Name.Length == 0)
            names.TakeInner(node);
        graph.Add(node);
        AddResults(node, arguments);
        if (layer.IsInput && name is { } input)
            graph.Name(input.Text, graph.Nodes.Count - 1, arguments.Place);
    }

    // Of what is repeated it is said once.
    private void Warn(IEnumerable<Problem> found) =>
        warnings.AddRange(found.Where(warning => !warnings.Exists(known => known.Rule == warning.Rule && known.Layer == warning.Layer)));

    private Node Node(Layer layer, string name, Arguments arguments)
    {
        IReadOnlyList<Operand> operands = layer.IsInput ? [] : arguments.All;
        var output = operands.Count == 0 ? layer.Output(default(Shape)) : layer.Output([.. operands.Select(operand => operand.Shape)]);
        _ = output.Elements;
        CheckCounts(layer);
        return new Node(
            arguments.Place,
            name,
            layer,
            operands.Select(operand => operand.Node).ToEquatableArray(),
            output,
            layer.MultiplyAdds(operands.Count == 0 ? default : operands[0].Shape, output),
            !layer.IsInput ? layer.See(operands) : Incoming?.Fields ?? new([ReceptiveField.Of(output, graph.Nodes.Count)]),
            arguments.Constraints.ToEquatableArray())
        {
            Features = output.Rank == 1 ? Features.Only : layer.IsInput ? Incoming?.Features ?? default : layer.FeaturesAt(operands, output),
            Holds = HeldBy(layer, operands),
        };
    }

    // What comes into a use of the network as its next input.
    private Operand? Incoming => graph.Incoming?[graph.Nodes.Count];

    private int? HeldBy(Layer layer, IReadOnlyList<Operand> operands) =>
        layer.IsInput ? (graph.Incoming is null ? graph.Nodes.Count : Incoming!.Value.Holds)
        : layer is ResultOf result ? result.Holds
        : layer.Body is { } body ? body.Nodes[body.Main].Holds
        : layer.HoldsElements ? operands[0].Holds
        : null;

    // A layer whose counts are too long is to blame itself. Counts that are too large are said of the network.
    private static void CheckCounts(Layer layer)
    {
        try
        {
            _ = (layer.Parameters, layer.Buffers);
        }
        catch (OverflowException)
        {
        }
    }

    private static void ReportOverflow(Arguments arguments) =>
        arguments.Error(Rule.Overflow, null, "has sizes or counts beyond 2⁶³−1, more than any machine can hold", Remedy.Choose("use smaller numbers"));

    private Problem TooLarge()
    {
        var finding = $"{spec.Name} has parameters or multiply-adds beyond 2⁶³−1 in all, more than any machine can hold";
        return Problem.OfLayer(Rule.Overflow, spec.Layers.Count - 1, finding, Remedy.Choose("use smaller layers"));
    }
}
