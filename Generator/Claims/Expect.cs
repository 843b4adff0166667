using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Claims;

/// <summary>The shape of the value at a place.</summary>
internal sealed class Expect : Claim
{
    // Whatever the size is.
    private const string Any = "?";

    public override void Check(Arguments arguments, NetworkSpec spec, GraphBuilder graph)
    {
        var items = arguments.Items("Shape");
        if (items.Count == 0)
        {
            arguments.Error(Rule.OutOfRange, null, "has no sizes, but states the shape of one sample, without the batch", Stated(arguments));
            return;
        }

        if (arguments.WritesBatch("Shape"))
            return;
        var expected = new Shape(items.Select((item, i) => Size(arguments, spec, graph, item, i)).ToEquatableArray());
        if (arguments.Problem is null && Differ(expected, arguments.Input))
            Report(arguments, spec, graph, expected);
    }

    private static SymInt Size(Arguments arguments, NetworkSpec spec, GraphBuilder graph, Value item, int index)
    {
        if (item is not Value.Text { Content: var name })
            return arguments.Whole("Shape", item, 1, index);
        if (graph.Sizes.TryGetValue(name, out var size))
            return size;
        if (name == Any)
            return index < arguments.Input.Rank ? arguments.Input[index] : 1;
        if (OfFreeSizes(arguments, graph, name) is { } formula)
            return formula;
        if (arguments.Scope[name] is not null || (!arguments.Scope.IsEmpty && !Identifier.IsValid(name)))
            return arguments.Whole("Shape", item, 1, index);
        var meant = NearestName.Of(name, graph.Sizes.Keys) is { } nearest ? Literal.Of(nearest) : Stated(arguments, index);
        var remedy = meant is null ? Remedy.Choose("use a number") : arguments.Use("Shape", meant, index);
        arguments.Error(Rule.UnknownSize, "Shape", NotFree(spec, graph, name), index, remedy);
        return 1;
    }

    // An expression in names of free sizes, and in a block also of parameters; null where it has another name in it, or none of a free size.
    private static SymInt? OfFreeSizes(Arguments arguments, GraphBuilder graph, string text)
    {
        if (Identifier.IsValid(text))
            return null;
        var isFree = false;
        try
        {
            var value = Expression.Read(text, word =>
            {
                if (arguments.Scope[word] is Binding.Whole parameter && !graph.Sizes.ContainsKey(word))
                    return parameter.Value;
                isFree = true;
                return graph.Sizes.TryGetValue(word, out var size) ? size : throw new ExpressionException("");
            });
            return isFree ? value : null;
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static bool Differ(Shape expected, Shape actual) =>
        expected.Rank != actual.Rank || Enumerable.Range(0, actual.Rank).Any(i => expected[i].DiffersFrom(actual[i]));

    private static void Report(Arguments arguments, NetworkSpec spec, GraphBuilder graph, Shape expected)
    {
        var before = graph.Path();
        var actual = arguments.Input;
        var wrong = expected.Rank == actual.Rank ? Enumerable.Range(0, actual.Rank).Where(i => expected[i].DiffersFrom(actual[i])).ToList() : [];
        var remedies = new List<Remedy>();
        if (OutputPaddingFor(before, expected) is var (place, padding))
            remedies.Add(Remedy.Of($"give {spec.LayerAt(place)}, OutputPadding = {padding}", Edit.Set(place, "OutputPadding", padding)));
        if (ConvolutionsToKeepSize(spec, before, expected) is { } convolutions)
        {
            var places = convolutions.Select(i => before[i].Place).ToList();
            var which = string.Join(", and ", places.Select(spec.LayerAt));
            remedies.Add(Remedy.Of($"give {which}, Padding = \"same\"", [.. places.Select(place => Edit.Set(place, "Padding", "\"same\""))]));
        }

        if (wrong.Count > 0 && wrong.All(i => Stated(arguments, i) is not null))
            remedies.Add(Remedy.Of($"state {actual}", [.. wrong.Select(i => Edit.Set(arguments.Place, "Shape", Stated(arguments, i)!, i))]));
        remedies.Add(Remedy.Choose("change the layers before it"));
        var producer = before[Enumerable.Range(0, before.Count).Last(i => i == 0 || before[i].Output != before[i - 1].Output)];
        arguments.Error(
            Rule.ShapeDiffers,
            wrong.Count > 0 ? "Shape" : null,
            $"states {expected}, but {Producer.Of(spec, graph.Nodes, graph.Nodes.IndexOf(producer))}",
            wrong.Count > 0 ? wrong[0] : -1,
            [.. remedies]);
    }

    private static Remedy Stated(Arguments arguments) => arguments.Input.IsFixed
        ? arguments.Replace($"Expect({string.Join(", ", arguments.Input.Dims)})")
        : Remedy.Choose("state it");

    // What a transposed convolution is short of, where that is less than its stride.
    private static (int Place, string Padding)? OutputPaddingFor(List<Node> path, Shape expected)
    {
        var last = path.FindLastIndex(node => node.Layer.Op.Name == "conv_transpose");
        if (last < 0 || !path.Skip(last + 1).All(node => node.Output == path[last].Output) || expected.Rank != path[last].Output.Rank)
            return null;
        var (op, made) = (path[last].Layer.Op, path[last].Output);
        var (stride, given) = (((SettingValue.PerAxis)op["Stride"]!).Axes, ((SettingValue.PerAxis)op["OutputPadding"]!).Axes);
        var wanted = Enumerable.Range(0, stride.Count).Select(axis => given[axis] + (expected[axis + 1] - made[axis + 1])).ToEquatableArray();
        var fits = expected[0] == made[0] && Enumerable.Range(0, stride.Count)
            .All(axis => wanted[axis].IsFixed && stride[axis].IsFixed && wanted[axis].Value >= 0 && wanted[axis].Value < stride[axis].Value);
        return fits ? (path[last].Place, new Axes(wanted).AsArgument) : null;
    }

    /// <summary>A size as it is written in Expect; null for an expression, which cannot be.</summary>
    private static string? Stated(Arguments arguments, int index)
    {
        if (index >= arguments.Input.Rank)
            return null;
        var dim = arguments.Input[index];
        return arguments.Written(dim) ?? (dim.AsMultiple is null ? null : Literal.Of(dim.Code));
    }

    // The fewest convolutions, counted back from here to the last claim, with which the shape is as expected if they keep the size. Of what
    // is repeated, no padding is right for all turns.
    private static List<int>? ConvolutionsToKeepSize(NetworkSpec spec, List<Node> nodes, Shape expected)
    {
        var layers = nodes.Select(node => node.Layer).ToList();
        var turns = nodes.ToLookup(node => node.Place);
        var changed = new List<int>();
        for (var i = nodes.Count - 1; i > 0 && nodes[i].Layer.Inner is null && turns[nodes[i].Place].Count() == 1 && !HasClaimAfter(spec, nodes, i); i--)
        {
            if (layers[i].KeepingSize is not { } keeping)
                continue;
            layers[i] = keeping;
            changed.Insert(0, i);
            if (!Differ(expected, layers.Skip(i).Aggregate(nodes[i - 1].Output, (shape, layer) => layer.Output(shape))))
                return changed;
        }

        return null;
    }

    private static bool HasClaimAfter(NetworkSpec spec, List<Node> nodes, int index) =>
        index + 1 < nodes.Count
        && Enumerable.Range(nodes[index].Place, nodes[index + 1].Place - nodes[index].Place).Any(place => Catalogue.Claim(spec.Layers[place].Kind) is not null);

    private static string NotFree(NetworkSpec spec, GraphBuilder graph, string name) => $"has {Literal.Of(name)} for a size, but "
        + $"{Sentence.And(spec.Layers.Take(spec.Inputs).Select(input => $"{input}"))} {(spec.Inputs == 1 ? "leaves" : "leave")} "
        + (graph.Sizes.Count == 0 ? "no size free" : $"only {string.Join(" and ", graph.Sizes.Keys.Select(Literal.Of))} free");
}
