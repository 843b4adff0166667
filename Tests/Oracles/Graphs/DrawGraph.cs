using FsCheck;
using FsCheck.Fluent;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Draws graphs: layers, names, branches, joins and several results, mostly so that they fit.</summary>
internal static class DrawGraph
{
    // A tap's name becomes a local variable: these clash with what else is there.
    private static readonly string[] Names =
        ["x", "skip", "input", "conv1", "result", "class", "a b", "x2", "Forward", "this", "base", "value", "shape", "c1", "_", "add1", "branch1", "torch"];

    private static readonly string[] InputNames = ["class", "token ids"];

    private static readonly Gen<DrawnLayer>[] Kinds =
        [.. Enumerable.Range(0, 6).Select(spatialRank => Gen.Frequency([.. Family.All.SelectMany(family => family.Draw(spatialRank))]))];

    public static Gen<DrawnNetwork> All =>
        from spatialRank in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Constant(1)), (6, Gen.Constant(2)), (1, Gen.Constant(3)))
        from channels in Gen.Elements(1, 2, 4, 4, 8)
        from sizes in Gen.ArrayOf(Gen.Choose(1, 8), spatialRank)
        from count in Gen.Choose(1, 9)
        let input = sizes.Prepend(channels).ToArray()
        from others in Others(input)
        let drawn = new DrawnNetwork(input, []) { Others = others }
        from sketch in Grow(Sketch.Of(drawn), count)
        select drawn with { Layers = [.. sketch.Closed().Steps] };

    /// <summary>A graph with one entry less, for each of its entries.</summary>
    public static IEnumerable<DrawnNetwork> Smaller(DrawnNetwork graph) =>
        graph.Layers.Select((_, i) => graph with { Layers = [.. graph.Layers.Where((_, other) => other != i)] });

    // Mostly none; else of the first one's sizes, or smaller, or features.
    private static Gen<(string Name, int[] Shape)[]> Others(int[] input)
    {
        Gen<int[]> shape =
            from channels in Gen.Elements(1, 2, input[0])
            from isSame in Gen.Elements(true, true, false)
            from rest in isSame ? Gen.Constant(input[1..]) : Gen.ArrayOf(Gen.Choose(1, 6), input.Length - 1)
            select (int[])[channels, .. rest];
        return Gen.Frequency(
            (5, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2)))
            .SelectMany(count => Gen.ArrayOf(shape, count)).Select(shapes => shapes.Select((each, i) => (InputNames[i], each)).ToArray());
    }

    private static Gen<Sketch> Grow(Sketch sketch, int count) =>
        count == 0 || sketch.IsIllegal ? Gen.Constant(sketch) : Part(sketch).SelectMany(next => Grow(next, count - 1));

    private static Gen<Sketch> Part(Sketch sketch)
    {
        var parts = new List<(int, Gen<Sketch>)>
        {
            (9, DrawPart.Layer(sketch.Shape).Select(layer => sketch.Then(layer))),
            (1, AnyLayer(sketch)),
            (3, Gen.Constant(sketch.Then(Tap(sketch)))),
            (2, Output(sketch)),
            (1, Gate(sketch)),
            (2, Shared(sketch)),
            (2, Repeated(sketch)),
            (3, Used(sketch)),
            (1, Overwritable(sketch)),
            (2, Split(sketch)),
            (1, Parameter(sketch)),
        };
        if (sketch.Flow.Start is null)
            parts.Add((5, Branches(sketch)));
        if (!sketch.Flow.Named.IsEmpty)
        {
            parts.Add((1, Gen.Elements(sketch.Taps).Select(name => sketch.Then(new DrawnLayer("From", ("Name", name))))));
            parts.Add((5, Named(sketch)));
        }

        return Gen.Frequency([.. parts]);
    }

    // Of every kind that there is, and mostly where it can be.
    private static Gen<Sketch> AnyLayer(Sketch sketch) =>
        from layer in Kinds[sketch.Shape.Length - 2]
        from isTaken in Gen.Frequency((1, Gen.Constant(true)), (9, Gen.Constant(false)))
        let next = sketch.Then(layer)
        select next.IsIllegal && !isTaken ? sketch : next;

    private static DrawnLayer Tap(Sketch sketch)
    {
        // Not the same names in the same order each time.
        var name = Names[(sketch.Flow.Named.Count + sketch.Shape.Sum()) % Names.Length];
        return new("Tap", ("Name", sketch.Flow.Named.ContainsKey(name) ? $"t{sketch.Flow.Named.Count}" : name));
    }

    // Of the value's own shape, or with a size that is stretched.
    private static Gen<Sketch> Parameter(Sketch sketch) =>
        from place in Gen.Choose(0, sketch.Shape.Length - 1)
        let shape = sketch.Shape.Skip(1).Select((size, i) => i == place ? 1 : (int)size).ToArray()
        from settings in Gen.Elements<(string, object)[]>([], [("Init", 1.0)], [("Std", 0.5)])
        from kind in Gen.Elements("Add", "Mul")
        let name = $"w{sketch.Steps.Count}"
        let learned = new DrawnLayer("Parameter", [("Name", name), ("Shape", shape), .. settings])
        select sketch.Then(learned, new(kind, ("Names", new[] { name })));

    // Mostly into halves along a dimension that has them, and what would overwrite a part, or the whole.
    private static Gen<Sketch> Split(Sketch sketch)
    {
        var names = new[] { $"p{sketch.Steps.Count}", $"q{sketch.Steps.Count}" };
        return
            from dim in Gen.Choose(1, sketch.Shape.Length - 1)
            from parts in Gen.Frequency((3, Gen.Constant(2)), (1, Gen.Constant(1)))
            from first in Gen.Choose(1, 3)
            from isUneven in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(parts == 2)))
            let sizes = new[] { first, (int)sketch.Shape[dim] - first }
            let given = isUneven ? [("Sizes", sizes)] : Array.Empty<(string, object)>()
            let split = new DrawnLayer("Split", [("Dim", dim), ("Names", names[..parts]), .. given])
            from over in Gen.Elements<DrawnLayer[]>([], [new("Tanh")], [new("From", ("Name", names[0])), new("Tanh")])
            from isTaken in Gen.Frequency((1, Gen.Constant(true)), (9, Gen.Constant(false)))
            let next = sketch.Then([split, .. over])
            select next.IsIllegal && !isTaken ? sketch : next;
    }

    // A head that ends in a result, of the current value or of an earlier one, or a value on the way.
    private static Gen<Sketch> Output(Sketch sketch) =>
        from training in Draw.Optional("TrainingOnly", Draw.Flag)
        let output = new DrawnLayer("Output", [("Name", $"o{sketch.Flow.Outputs.Count}"), .. training])
        let tap = Tap(sketch)
        from count in Gen.Choose(0, 3)
        from head in Layers(sketch.Then(tap), count)
        from early in Gen.Elements([.. sketch.Taps, tap.Get("Name", "")])
        from late in Layers(sketch.Then(tap, new DrawnLayer("From", ("Name", early))), count)
        from drawn in Gen.Elements(head, late, sketch)
        select drawn == sketch ? sketch.Then(output) : drawn.Then(output, new DrawnLayer("From", ("Name", tap.Get("Name", ""))));

    private static Gen<Sketch> Gate(Sketch sketch)
    {
        if (sketch.Shape.Length < 3)
            return Gen.Constant(sketch);
        var tap = Tap(sketch);
        var channels = (int)sketch.Shape[1];
        return Gen.Elements("GlobalAvgPool", "GlobalMaxPool").Select(pool => sketch.Then(
            tap, new(pool), new("Conv", ("OutChannels", 2), ("Kernel", 1)), new("ReLU"),
                new("Conv", ("OutChannels", channels), ("Kernel", 1)), new("Sigmoid"), new("Mul", ("Names", new[] { tap.Get("Name", "") }))));
    }

    // A layer with weights and a name, or one more use of such a layer.
    private static Gen<Sketch> Shared(Sketch sketch)
    {
        string[] names =
        [
            .. sketch.Layers.Where(layer => layer.Value.Layer is { HasName: true, Layer.Kind: not ("Share" or "Parameter") } it && !it.Layer.Results.Any())
                .Select(layer => layer.Key).Order(StringComparer.Ordinal),
        ];
        return names.Length == 0
            ? from layer in DrawPart.Weighted(sketch.Shape)
              from repeat in Draw.Optional("Repeat", Draw.Whole(1, 2), 1, 3)
              select sketch.Then(layer with { Arguments = [.. layer.Arguments, ("Name", $"shared{sketch.Steps.Count}"), .. repeat] })
            : from name in Gen.Elements<string>(names)
              from fitted in Fitted(sketch, sketch.Layers[name].Shape)
              let isBlockOfOtherSizes = sketch.Layers[name].Layer.Layer.Kind == "Use" && !fitted.Shape.SequenceEqual(sketch.Layers[name].Shape)
              select isBlockOfOtherSizes ? fitted : fitted.Then(new DrawnLayer("Share", ("Layer", name)));
    }

    private static Gen<Sketch> Repeated(Sketch sketch) =>
        from once in Gen.Choose(1, 3).SelectMany(count => Grow(sketch, count))
        from fitted in Fitted(once, sketch.Shape)
        from count in Gen.Frequency((1, Gen.Constant(1)), (4, Gen.Constant(2)), (1, Gen.Constant(3)))
        from name in Draw.Optional("Name", Gen.Constant<object>($"stage{sketch.Steps.Count}"))
        select fitted.Repeated(sketch, [("Count", count), .. name]);

    // A block of what is drawn for it, which may use others; or one that is there, with other arguments.
    private static Gen<Sketch> Used(Sketch sketch)
    {
        int[] input = [.. sketch.Shape.Skip(1).Select(size => (int)size)];
        var fresh =
            from body in Body(input)
            from plain in DrawBlock.Of(input, [.. body.Steps.Select(step => step.Kind == "Output" ? new("Output", ("Name", step.Get("Name", ""))) : step)])
            from decided in DrawDecision.Of(plain)
            from isTaken in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
            let use = isTaken || !sketch.Then(decided).IsIllegal ? decided : plain
            from name in Draw.Optional("Name", Gen.Constant<object>($"block{sketch.Steps.Count}"), 1, use.Results.Any() ? 0 : 2)
            from repeat in name.Length == 0 || use.Results.Any() ? Gen.Constant(Array.Empty<(string, object)>()) : Draw.Optional("Repeat", Draw.Whole(1, 3))
            let named = use with { Arguments = [.. use.Arguments, .. name, .. repeat] }
            select body.IsIllegal || body.Layers.IsEmpty ? sketch
                : use.Results.Any() || !sketch.Then(named).IsIllegal ? sketch.Then(named) : sketch.Then(use);
        DrawnLayer[] uses = [.. sketch.Steps.Where(step => step.Kind == "Use")];
        return uses.Length == 0 ? fresh : Gen.OneOf(
            fresh,
            from use in Gen.Elements(uses)
            let unnamed = use.Arguments.Where(argument => argument.Name is not ("Name" or "Repeat"))
            from again in DrawBlock.Again(use with { Arguments = [.. unnamed, .. NameOf(use, sketch)] })
            let takes = sketch.Layers.First(layer => ReferenceEquals(layer.Value.Layer.Layer, use)).Value.Shape
            from fitted in Fitted(sketch, takes)
            from isTaken in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
            let next = fitted.Then(again)
            select next.IsIllegal && !isTaken ? fitted : next);
    }

    // What has further results needs a name, for theirs begin with it.
    private static (string, object)[] NameOf(DrawnLayer use, Sketch sketch) => use.Results.Any() ? [("Name", $"block{sketch.Steps.Count}")] : [];

    // Now and then with further results, and then what comes after them.
    private static Gen<Sketch> Body(int[] input) =>
        from body in Gen.Choose(1, 4).SelectMany(count => Grow(Sketch.Of(input), count))
        from rest in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, 1)))
        from whole in rest < 0 || body.IsIllegal ? Gen.Constant(body) : Output(body).SelectMany(next => Grow(next, rest))
        select whole;

    // What a block may give back of its input, or read in its gradient, and then an activation that would overwrite it.
    private static Gen<Sketch> Overwritable(Sketch sketch) =>
        from body in Gen.Elements<DrawnLayer[]>([new("Identity")], [new("Dropout", ("P", 0.0))], [new("Sigmoid")], [new("BatchNorm"), new("Tanh")])
        from use in DrawBlock.Of([.. sketch.Shape.Skip(1).Select(size => (int)size)], body)
        from activation in Gen.Elements("ReLU", "SiLU", "Hardtanh")
        let tap = Tap(sketch)
        select sketch.Then(tap, use, new(activation), new("Add", ("Names", new[] { tap.Get("Name", "") })));

    private static Gen<Sketch> Named(Sketch sketch) =>
        from first in Gen.Elements(sketch.Taps)
        from others in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1))).SelectMany(count => Gen.ArrayOf(Gen.Elements(sketch.Taps), count))
        from joined in DrawPart.Join(sketch.Flow.Named[first])
        from fitted in Fitted(sketch, sketch.Flow.Named[first])
        let step = joined with { Arguments = [("Names", new[] { first }.Concat(others).ToArray()), .. joined.Arguments] }
        let next = fitted.Then(step)
        from isTaken in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        select next.IsIllegal && others.Length > 0 && !isTaken
            ? fitted.Then(joined with { Arguments = [("Names", new[] { first }), .. joined.Arguments] })
            : next;

    private static Gen<Sketch> Branches(Sketch sketch) =>
        from count in Gen.Frequency((1, Gen.Constant(1)), (20, Gen.Constant(2)), (10, Gen.Constant(3)))
        from inner in Gen.Choose(0, 3)
        from first in Grow(sketch.Then(new DrawnLayer("Branch")), inner)
        from all in Enumerable.Range(1, count - 1).Aggregate(Gen.Constant(first), (drawn, _) => drawn.SelectMany(branches => Branch(branches, first.Shape)))
        from joined in DrawPart.Join(first.Shape)
        select all.Then(joined);

    private static Gen<Sketch> Branch(Sketch sketch, long[] target) =>
        from inner in Gen.Choose(0, 2)
        from branch in Grow(sketch.Then(new DrawnLayer("Branch")), inner)
        from fitted in Fitted(branch, target)
        select fitted;

    private static Gen<Sketch> Layers(Sketch sketch, int count) =>
        count == 0 || sketch.IsIllegal ? Gen.Constant(sketch) : DrawPart.Layer(sketch.Shape).SelectMany(layer => Layers(sketch.Then(layer), count - 1));

    // With the shape that a join asks for; now and then not.
    private static Gen<Sketch> Fitted(Sketch sketch, long[] target) => Gen.Frequency(
        (20, DrawPart.Fit(sketch.Shape, target).Select(layers => sketch.Then(layers))),
        (1, Gen.Constant(sketch)));
}
