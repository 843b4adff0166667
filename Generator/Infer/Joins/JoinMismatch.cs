using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Joins;

/// <summary>Reports values that cannot be joined: which of them, at which layers their shapes part, and what brings them together.</summary>
internal sealed class JoinMismatch
{
    private readonly Arguments arguments;
    private readonly GraphBuilder graph;
    private readonly Func<SymInt, SymInt, bool> fit;
    private readonly int except;
    private readonly Side left;
    private readonly Side right;
    private readonly Side? alone;   // the one value that is to blame, where all others fit together
    private readonly List<Remedy> remedies = [];

    private JoinMismatch(Arguments arguments, Func<SymInt, SymInt, bool> fit, int except)
    {
        (this.arguments, graph, this.fit, this.except) = (arguments, arguments.Graph!, fit, except);
        var operands = arguments.Operands;
        var shapes = operands.GroupBy(operand => operand.Shape).ToDictionary(group => group.Key, group => group.Count());
        var fits = shapes.Keys.ToDictionary(one => one, one => shapes.Where(two => Fit(one, two.Key)).Sum(two => two.Value));
        var fitting = operands.Select(operand => fits[operand.Shape]).ToList();
        var odd = fitting.IndexOf(fitting.Min());
        var other = Enumerable.Range(0, operands.Count).First(i => !Fit(operands[odd].Shape, operands[i].Shape));
        var (first, second) = (operands[Math.Min(odd, other)], operands[Math.Max(odd, other)]);
        (left, right) = (SideOf(first, second), SideOf(second, first));
        alone = fitting[odd] == fitting[other] ? null : odd < other ? left : right;
    }

    /// <summary>Reports values that cannot be joined.</summary>
    /// <param name="arguments">The join.</param>
    /// <param name="rule">The rule that it breaks.</param>
    /// <param name="fit">Whether two sizes of one dimension can be joined.</param>
    /// <param name="except">A dimension along which sizes may differ.</param>
    public static void Report(Arguments arguments, string rule, Func<SymInt, SymInt, bool> fit, int except = -1)
    {
        var parting = new JoinMismatch(arguments, fit, except);
        var finding = parting.Find();
        arguments.Error(rule, null, finding, [.. parting.remedies]);
    }

    private string Find()
    {
        var joins = $"joins {Described(left)} and {Described(right)}{(except < 0 ? "" : $" along dimension {Shape.NumberOf(except)}")}";
        if (left.Shape.Rank != right.Shape.Rank)
        {
            AddRemediesOfRank();
            if (remedies.Count == 0)
                remedies.Add(Remedy.Choose("bring both to the same dimensions, such as by Flatten or Unflatten"));
            return $"{joins}, but {OtherRanks()}";
        }

        AddRemedies();
        if (remedies.Count == 0)
            remedies.Add(Remedy.Choose("bring both to one shape"));
        return $"{joins}, but {OtherSizes()}{Parted()}";
    }

    private bool JoinsNames => arguments.Items("Names").Count > 0;

    private void AddRemedies()
    {
        // What is changed last is changed back first; what is not changed is brought along.
        var later = alone ?? (left.Culprit > right.Culprit ? left : right);
        var earlier = Other(later);
        Side[] sides = [left, right];
        if (sides.Any(RemoveUpsample) || sides.Any(PadMore) || sides.Any(Widen))
            return;
        foreach (var side in alone is null ? [later, earlier] : new[] { later })
        {
            Give(side, layer => layer.KeepingSize, "Padding", _ => "\"same\"");
            Give(side, layer => layer.RoundingUp, "Ceil", _ => "true");
            if (remedies.Count == 0)
                Give(side, layer => layer.HalfPadded?.Layer, "Padding", layer => layer.HalfPadded!.Value.Padding);
        }

        if (remedies.Count == 0 && sides.Any(UpsampleToSize))
            return;
        var isSequence = later.Culprit > 0 && graph.Nodes[later.Culprit] is var made && made.Features.Known == made.Output.Rank - 1;
        // Concat along the channels mostly takes up a larger map again, after an upsampling.
        var isTakenUp = except >= 0 && later.Value.End == arguments.Place && earlier.Value.End is null;
        Side[] order = alone is not null ? [later] : isTakenUp ? [later, earlier] : [earlier, later];
        _ = order.Any(side => Put(side, SamePooling(side) ?? JoinAdapter.Of(side.Shape, Wanted(side), isSequence, IsAtPace(), LikeOf(side), arguments.Written)))
            || (!isSequence && order.Any(side => Put(side, JoinAdapter.Resized(side.Shape, Wanted(side), LikeOf(side)))));
    }

    private bool IsUpsampled(Side side) => side.Culprit > 0 && !arguments.Scope.HasParameters && side.Shape.Rank == Other(side).Shape.Rank
        && graph.Nodes[side.Culprit] is { Layer.Op.Name: "upsample" } node && node.Output == side.Shape;

    // What fits without being enlarged.
    private bool RemoveUpsample(Side side)
    {
        if (!IsUpsampled(side) || !Fit(graph.Nodes[graph.Nodes[side.Culprit].Inputs[0]].Output, Other(side).Shape))
            return false;
        remedies.Add(Remedy.Of($"remove {graph.LayerAt(side.Culprit)}", Edit.Remove(graph.Nodes[side.Culprit].Place)));
        return true;
    }

    // The other value's name, or what a named value's other is called while that is changed; null for what has none.
    private string? LikeOf(Side side) => Wanted(side).SpatialRank < 1 || !JoinsNames || except > 0 ? null
        : side.Value.End is null ? Literal.Of(graph.FreeName("main"))
        : Other(side).Value.End is null ? Other(side).Value.Name
        : null;

    // What was rounded down before is enlarged to the other value's size instead of by a factor.
    private bool UpsampleToSize(Side side)
    {
        if (!IsUpsampled(side))
            return false;
        var (node, to) = (graph.Nodes[side.Culprit], Other(side).Shape);
        var (op, sizes) = (node.Layer.Op, new Axes(to.Dims.Skip(1).ToEquatableArray()));
        var like = side.Value.End is null ? null : LikeOf(side);
        if ((like is null && !to.IsFixed) || !Fit(Shape.Map(side.Shape[0], [.. sizes.Sizes]), to))
            return false;
        var size = like is null ? $"Size = {sizes.AsArgument}" : $"Like = {like}";
        var text = $"Upsample({size}{(op["Mode"] is { } mode && $"{mode}" != "UpsampleMode.Nearest" ? $", Mode = {mode}" : "")})";
        remedies.Add(Remedy.Of($"use {text} for {graph.LayerAt(side.Culprit)}", Edit.Replace(node.Place, text)));
        return true;
    }

    // A gate, one value for each channel, has as many channels as what it is for.
    private bool Widen(Side side)
    {
        var to = Other(side).Shape;
        if (side.Culprit <= 0 || except >= 0 || graph.Nodes[side.Culprit] is not { Layer.Op: { Name: "conv" or "linear" } op } node)
            return false;
        var isGate = side.Shape.Rank == to.Rank && side.Shape.Dims.Skip(1).All(size => size == 1) && to.Dims.Skip(1).Any(size => size != 1);
        if (!isGate || node.Output[0] != side.Shape[0] || arguments.Written(to[0]) is not { } channels)
            return false;
        var edit = Edit.Set(node.Place, op.Name == "conv" ? "OutChannels" : "OutFeatures", channels);
        remedies.Add(Remedy.Of($"give {graph.LayerAt(side.Culprit)}, {channels} channels", edit));
        return true;
    }

    // In a signal that is padded at its beginning alone, which is causal, more padding there keeps it so.
    private bool PadMore(Side side)
    {
        var to = Other(side).Shape;
        if (side.Shape is not { Rank: 2, IsFixed: true } || !to.IsFixed || to.Rank != 2 || !Fit(side.Shape.With(1, to[1]), to))
            return false;
        if (side.DivergentPath.Find(node => graph.Nodes[node].Layer.Op.Name == "pad") is not { } pad || arguments.Scope.HasParameters)
            return false;
        var op = graph.Nodes[pad].Layer.Op;
        var (before, after) = (((SettingValue.PerAxis)op["PaddingBefore"]!).Axes[0], ((SettingValue.PerAxis)op["PaddingAfter"]!).Axes[0]);
        var more = before + (to[1] - side.Shape[1]);
        if (after != 0 || !more.IsFixed || more.Value < 0)
            return false;
        var edit = Edit.Set(graph.Nodes[pad].Place, "Padding", $"new[] {{ {more}, 0 }}");
        remedies.Add(Remedy.Of($"give {graph.LayerAt(pad)}, {more} at its beginning", edit));
        return true;
    }

    private void AddRemediesOfRank()
    {
        foreach (var side in new[] { left, right })
        {
            if (Put(side, JoinAdapter.OfRank(side.Shape, Other(side).Shape, isConcatenated: except >= 0)))
                return;
        }
    }

    // Layers on the way to a value that bring it to the other's shape if an argument of theirs is another.
    private void Give(Side side, Func<Layer, Layer?> replacement, string argument, Func<Layer, string> value)
    {
        if (side.DivergentPath.Replaced(replacement, shape => Fit(shape, Other(side).Shape)) is not { } nodes)
            return;
        side.Culprit = nodes[nodes.Count - 1];
        var edits = nodes.Select(node => Edit.Set(graph.Nodes[node].Place, argument, value(graph.Nodes[node].Layer))).ToList();
        var isOne = edits.All(edit => edit.Text == edits[0].Text);
        var which = isOne
            ? string.Join(" and ", nodes.Select(node => $"{graph.LayerAt(node)},")) + Setting(0)
            : string.Join(" and ", nodes.Select((node, i) => $"{graph.LayerAt(node)},{Setting(i)}"));
        remedies.Add(Remedy.Of($"give {which}", [.. edits]));

        string Setting(int i) => $" {argument} = {edits[i].Text}";
    }

    // Layers at the end of a branch or before the join; a named value is taken up, changed and named anew. False where there are none.
    private bool Put(Side side, string? layers)
    {
        if (layers is null)
            return false;
        var operand = side.Value;
        if (operand.End is { } end)
        {
            var where = JoinsNames ? $"before {arguments.Kind}" : $"at the end of {operand.Name}";
            remedies.Add(Remedy.Of($"put {layers} {where}", Edit.PutBefore(end, layers)));
            return true;
        }

        var free = graph.FreeName("main");
        var (main, changed) = (Literal.Of(free), Literal.Of(graph.FreeName(operand.Name.Trim('"'), free)));
        var text = $"Tap({main}), From({operand.Name}), {layers}, Tap({changed}), From({main})";
        Edit[] edits = [Edit.PutBefore(arguments.Place, text), Edit.Set(arguments.Place, "Names", changed, Index(operand))];
        var remedy = Remedy.Of($"put {text} before {arguments.Kind} and join {changed} instead", edits);
        remedies.Add(remedy with { Title = $"Join {operand.Name} after {layers}" });
        return true;
    }

    // What made the one small may make the other small too; of numbers, a convolution learns more.
    private string? SamePooling(Side side)
    {
        var other = Other(side);
        if (side.Shape.IsFixed || other.Culprit <= 0 || graph.Nodes[other.Culprit].Layer is not { IsPooling: true } pooling)
            return null;
        return Fit(pooling.Output(side.Shape), other.Shape) ? pooling.Text : null;
    }

    // Only then does cropping leave what belongs together.
    private bool IsAtPace()
    {
        var (one, two) = (left.Value.Fields, right.Value.Fields);
        return one.Count == two.Count && Enumerable.Range(0, one.Count).All(i => one[i].Source == two[i].Source && IsAtPace(one[i].Axes, two[i].Axes));
    }

    private static bool IsAtPace(EquatableArray<AxisField> one, EquatableArray<AxisField> two) =>
        one.Count == two.Count && Enumerable.Range(0, one.Count).All(axis => one[axis].HasPaceOf(two[axis]));

    private int Index(Operand operand) => arguments.Operands.ToList().IndexOf(operand);

    private Side Other(Side side) => side == left ? right : left;

    private Shape Wanted(Side side) =>
        new(side.Shape.Dims.Select((dim, i) => Differs(left.Value, right.Value, i) || MayDiffer(i) ? Other(side).Shape[i] : dim).ToEquatableArray());

    private bool MayDiffer(int dimension) =>
        dimension != except && left.Shape[dimension] != right.Shape[dimension] && (left.Shape[dimension].IsOpen || right.Shape[dimension].IsOpen);

    private bool Differs(Operand one, Operand two, int dimension) => dimension != except && !fit(one.Shape[dimension], two.Shape[dimension]);

    private bool Fit(Shape one, Shape two) =>
        one.Rank == two.Rank && Enumerable.Range(0, one.Rank).All(i => i == except || fit(one[i], two[i]));

    // To blame is the last layer on the way to a value that changes what differs from the other.
    private Side SideOf(Operand operand, Operand other)
    {
        var strand = DivergentPath.Of(graph.Nodes, operand.Node, other.Node);
        var culprit = strand.LastChange((before, after) => before.Rank != after.Rank || operand.Shape.Rank != other.Shape.Rank
            || Enumerable.Range(0, after.Rank).Any(i => Differs(operand, other, i) && before[i] != after[i]));
        return new Side(operand, strand) { Culprit = culprit };
    }

    // With the others of its shape.
    private string Described(Side side) =>
        $"{side.Shape} ({Sentence.List(arguments.Operands.Where(operand => operand.Shape == side.Shape).Select(operand => operand.Name).Distinct())})";

    private string OtherRanks() => $"the one has {Sentence.Plural(left.Shape.Rank, "dimension")} and the other {right.Shape.Rank}";

    private string OtherSizes()
    {
        var differing = Enumerable.Range(0, left.Shape.Rank).Where(i => Differs(left.Value, right.Value, i)).ToList();
        return $"they differ in {(differing.Count == 1 ? "dimension" : "dimensions")} {Sentence.And(differing.Select(Shape.NumberOf))}";
    }

    private string Parted()
    {
        var places = new[] { left, right }.Where(side => side.Culprit > 0).Select(Change).ToList();
        return places.Count == 0 ? "" : $"; they part at {string.Join(", and at ", places)}";
    }

    private string Change(Side side)
    {
        var node = graph.Nodes[side.Culprit];
        return $"{graph.LayerAt(side.Culprit)}, {(JoinsNames ? "on the way to" : "in")} {side.Value.Name}, "
            + $"which makes {node.Output} of {graph.Nodes[node.Inputs[0]].Output}";
    }

    /// <summary>One of the two values, and the way to it.</summary>
    private sealed class Side(Operand value, DivergentPath strand)
    {
        /// <summary>The layer at which the value's shape parts from the other's; −1 where it does not.</summary>
        public int Culprit { get; set; }

        public Operand Value => value;

        public DivergentPath DivergentPath => strand;

        public Shape Shape => value.Shape;
    }
}
