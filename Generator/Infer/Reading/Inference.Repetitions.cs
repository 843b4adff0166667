using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Layers that are repeated: one after another where it is known how often, else as a loop.</summary>
internal sealed partial class Inference
{
    private readonly int depth;      // in how many loops it is

    // What one turn of a loop does.
    private Inference(Inference around, GraphBuilder graph)
    {
        (spec, this.graph, problems, names) = (around.spec, graph, [], around.names);
        (depth, turns, terms) = (around.depth + 1, around.turns, around.terms);
        scope = around.scope.With(Turn.Name, new Binding.Whole(SymInt.Parameter(Turn.At(around.depth))));
    }

    private void ReadTurns(Repeated repeated, RepeatGroup group)
    {
        var arguments = repeated.Arguments;
        var (count, isDecided) = (Repetition.CountOf(arguments, repeated.Count, problems), Repetition.IsDecided(arguments, repeated.Count));
        if (problems.Count > 0)
            return;
        if (isDecided)
            repeated = repeated with { Again = names.Again($"{group.Prefix}{arguments.Spec.GivenName}{group.Suffix}") };
        try
        {
            if (count.IsFixed)
                ReadTurns(repeated, count.Value, isDecided, group);
            else if (depth < Turn.MostDepth)
                AddLoop(repeated, count, group);
            else
                arguments.Error(
                    Rule.OutOfRange,
                    repeated.Count,
                    $"stands in {Turn.MostDepth} repetitions that parameters decide, and is one more",
                    Remedy.Choose("put the inner ones into a block"));
        }
        catch (OverflowException)
        {
            ReportOverflow(arguments);
        }
        catch (FormulaException)
        {
            LongFormula.Report(arguments, graph);
        }

        if (problems.Count == 0 && arguments.Problem is { } mistake)
            problems.Add(mistake);
    }

    private void ReadTurns(Repeated repeated, long count, bool isDecided, RepeatGroup group)
    {
        var (outer, ordinals) = (scope, isDecided ? names.Ordinals : null);
        for (var turn = 0; turn < count && problems.Count == 0; turn++)
        {
            if (!repeated.IsLayer && IsTooLong(repeated.Arguments))
                return;
            if (ordinals is not null)
                names.Ordinals = ordinals;
            scope = outer.With(Turn.Name, new Binding.Whole(turn));
            Read(repeated, isDecided, isRepeated: repeated.IsLayer || count > 1, $"{turn}", group);
        }

        scope = outer;
        if (count == 0)
            SkipTurns(repeated, group);
    }

    // What follows is called as it is after any other number of turns; what is wrong in none of them is not wrong.
    private void SkipTurns(Repeated repeated, RepeatGroup group)
    {
        var said = warnings.Count;
        OneTurn(repeated, [("", graph.Value), .. Taken(repeated)], group, trace: null);
        problems.Clear();
        warnings.RemoveRange(said, warnings.Count - said);
    }

    private void Read(Repeated repeated, bool isDecided, bool isRepeated, string turn, RepeatGroup group)
    {
        // The name of a group may count the turns that it is for.
        var named = repeated.IsLayer ? null : Arguments(repeated.Arguments.Place, []);
        var name = named?.GivenName();
        if (named?.Problem is { } problem)
            problems.Add(problem);
        if (problems.Count > 0)
            return;
        var inside = isDecided ? group.Of(name, turn, repeated.Again) : group.In(name, names, isRepeated);
        if (repeated.IsLayer)
        {
            Take(repeated.From, inside);
            return;
        }

        TakeDown(repeated.Arguments.Place);
        Read(repeated.From, repeated.To, inside);
    }

    private (string Name, Operand Value)[] Taken(Repeated repeated) =>
        [.. repeated.TakesUp(spec).Select(name => (Name: name, Value: graph.TakeUp(name))).Where(taken => taken.Value is not null)
            .Select(taken => (taken.Name, taken.Value!.Value))];

    private void AddLoop(Repeated repeated, SymInt count, RepeatGroup group)
    {
        var (before, named, symbol) = (turns, names.Copy(), Turn.At(depth));
        (string Name, Operand Value)[] values = [("", graph.Value), .. Taken(repeated)];
        var trace = Trace is null ? null : new ShapeTrace();
        var turn = OneTurn(repeated, values, group, trace);
        if (problems.Count > 0)
            return;
        var (from, to) = (values[0].Value.Shape, turn.OutputShape);
        var grown = from.Rank != to.Rank ? [] : Enumerable.Range(0, from.Rank).Select(i => to[i] - from[i]).ToArray();
        var change = $"makes {to} of {from}";
        var isRegular = from.Rank == to.Rank && grown.Count(size => size != 0) <= 1;
        if (isRegular && to != from)
        {
            // What comes into a turn is larger than what came into the one before.
            var next = Grown(from, grown, SymInt.Parameter(symbol));
            names.GoBackTo(named);
            trace = trace is null ? null : new ShapeTrace();
            turn = OneTurn(repeated, [("", values[0].Value with { Shape = next }), .. values.Skip(1)], group, trace);
            if (problems.Count > 0)
                return;
            isRegular = turn.OutputShape == Grown(next, grown, 1);
            change += $", and in turn {symbol} {turn.OutputShape} of {next}";
        }

        if (!isRegular)
        {
            ReportChange(repeated.Arguments, change);
            return;
        }

        if (trace is not null)
            Trace!.Add(trace);
        count = SymInt.Choose(graph.When, count, 0);
        var (loop, operands) = (new Loop(count, turn, symbol, Grown(from, grown, count), turns - before), values.Select(value => value.Value).ToList());
        graph.Add(new Node(
            repeated.Arguments.Place,
            "",
            loop,
            operands.Select(operand => operand.Node).ToEquatableArray(),
            loop.Result,
            loop.MultiplyAdds(from, loop.Result),
            loop.See(operands),
            turn.Nodes.SelectMany(node => node.Constraints).ToEquatableArray())
        {
            Features = loop.FeaturesAt(operands, loop.Result),
        });
    }

    // What one turn does, whichever it is. Names that its layers take up from outside come in beside the current value.
    private Network OneTurn(Repeated repeated, (string Name, Operand Value)[] values, RepeatGroup group, ShapeTrace? trace)
    {
        var incoming = values.Select(value => value.Value.OfUnknownPlace()).ToArray();
        var turn = new Inference(this, new GraphBuilder(spec, graph.Blocks) { Incoming = incoming, IsTurn = true, Sizes = graph.Sizes })
        {
            Trace = trace,
        };
        // To the methods of the class it is a network with these inputs.
        var inputs = values.Select(value => Input(value.Name, value.Value.Shape)).ToEquatableArray();
        for (var i = 0; i < incoming.Length; i++)
            turn.AddInput(inputs[i], i, graph.Nodes[incoming[i].Node].Place, values[i].Name);
        turn.Read(repeated, isDecided: true, isRepeated: true, $"{{{Turn.At(depth)}}}", group);
        if (turn.problems.Count == 0)
            turn.problems.AddRange(GraphRules.Mistakes(spec, turn.graph));
        problems.AddRange(turn.problems);
        (turns, terms) = (turn.turns, turn.terms);
        var network = new Network(spec, turn.graph.Nodes.ToEquatableArray(), turn.graph.Current, EquatableArray<Result>.Empty);
        Warn(turn.warnings);
        if (problems.Count == 0)
            Warn(GraphRules.Advice(network, turn.graph));
        return network with { Spec = spec with { Layers = inputs } };
    }

    private static LayerSpec Input(string name, Shape shape) => new("Input", new(
    [
        new Argument("Shape", new Value.List(shape.Dims.Select(size => (Value)new Value.Text(size.Code)).ToEquatableArray()), Place.Params),
        new Argument("Name", new Value.Text(name), Place.Name),
    ]));

    private void AddInput(LayerSpec written, int input, int place, string name)
    {
        var (layer, value) = (Catalogue.Read("Input", new Arguments(written, input, default, () => "") { Graph = graph })!, graph.Incoming![input]);
        graph.Add(new Node(place, name, layer, EquatableArray<int>.Empty, value.Shape, 0, value.Fields, EquatableArray<Constraint>.Empty)
        {
            Features = value.Features,
        });
        if (name.Length > 0)
            graph.Name(name, input, place);
    }

    private static Shape Grown(Shape shape, SymInt[] sizes, SymInt turns) =>
        new(shape.Dims.Select((size, i) => size + (sizes[i] * turns)).ToEquatableArray());

    private static void ReportChange(Arguments arguments, string change) => arguments.Error(
        Rule.OpenRepetition,
        null,
        $"{change}, but how many turns there are, only uses know: each must keep the shape, or add the same to one dimension",
        Remedy.Choose("put what changes the shape before or after what is repeated, or give a number of turns"));
}
