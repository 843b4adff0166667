using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Draws what parameters decide of a block that is there: which of its layers are, and how often.</summary>
internal static class DrawDecision
{
    private const int MostTries = 8;

    private static readonly string[] Steps = ["Tap", "From", "Branch", "Split", "Output", "Repeat", "End", "Parameter"];

    /// <summary>A use whose block has some of its layers where a parameter says so, or as often, which may be not at all.</summary>
    public static Gen<DrawnLayer> Of(DrawnLayer use) =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        from decisions in Gen.ArrayOf(Gen.Frequency((3, Choice), (3, Repetition)), count)
        select decisions.Aggregate(use, (decided, decision) => decision(decided));

    private static Gen<Func<DrawnLayer, DrawnLayer>> Choice =>
        from place in Gen.Choose(0, 1000)
        from isOfGraph in Gen.Elements(true, false)
        from known in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 10)))
        from comparison in Gen.Elements(Condition.Comparisons)
        from value in Gen.Choose(0, 3)
        from more in Gen.Choose(-1, 1)
        select (Func<DrawnLayer, DrawnLayer>)(use => Chosen(use, (place, isOfGraph), known, value, (comparison, more)));

    private static Gen<Func<DrawnLayer, DrawnLayer>> Repetition =>
        from place in Gen.Choose(0, 1000)
        from count in Gen.Elements(0, 0, 1, 2, 3)
        from plus in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Constant(1)))
        from repeated in Gen.Elements<Func<DrawnLayer[], Formula, IEnumerable<DrawnLayer[]>>>(Layer, Group, NamedGroup, Counted)
        select (Func<DrawnLayer, DrawnLayer>)(use =>
        {
            var (block, arguments) = WithNew(use, count);
            return First(use, block, arguments, repeated(block.Layers, new(block.Parameters[^1], Plus: plus)), place);
        });

    private static DrawnLayer Chosen(DrawnLayer use, (int Place, bool IsOfGraph) where, int known, int value, (string Comparison, int More) test)
    {
        var (block, arguments) = (use.Block!, use.Get("Arguments", Array.Empty<int>()));
        var isNew = known < 0 || arguments.Length == 0;
        if (isNew)
            (block, arguments) = WithNew(use, value);
        // Of parameters that are inferred nothing is known here.
        var index = isNew ? arguments.Length - 1 : known % arguments.Length;
        var condition = new Condition(block.Parameters[^(arguments.Length - index)], test.Comparison, arguments[index] + test.More);
        var shared = block.Layers.Where(layer => layer.Kind == "Share").Select(layer => layer.Get("Layer", "")).ToArray();
        var places = Places(block.Layers, layer => (layer.Kind is "Branch" or "Split" || !Steps.Contains(layer.Kind)) && !Has(layer, "When")
            && !shared.Any(name => name.StartsWith(layer.Get("Name", "-"), StringComparison.Ordinal))).ToLookup(i => IsOfGraph(block.Layers[i]));
        var candidates = places[where.IsOfGraph].Concat(places[!where.IsOfGraph]).Select(i => With(block.Layers, i, ("When", condition)));
        return First(use, block, arguments, candidates, where.IsOfGraph ? 0 : where.Place);
    }

    private static (DrawnBlock Block, int[] Arguments) WithNew(DrawnLayer use, int value) =>
        (use.Block! with { Parameters = [.. use.Block!.Parameters, $"p{use.Block!.Parameters.Length}"] },
            [.. use.Get("Arguments", Array.Empty<int>()), value]);

    // From some place on the first that leaves the block without a mistake of its own.
    private static DrawnLayer First(DrawnLayer use, DrawnBlock block, int[] arguments, IEnumerable<DrawnLayer[]> candidates, int from)
    {
        DrawnLayer[][] all = [.. candidates];
        var decided = Enumerable.Range(0, Math.Min(all.Length, MostTries)).Select(i => block with { Layers = all[(from + i) % all.Length] })
            .FirstOrDefault(candidate => Inference.Infer(candidate.ToSpec()).Problems.Count == 0);
        return decided is null ? use : use with { Arguments = [("Block", decided.Named()), ("Arguments", arguments)] };
    }

    // One layer, as often as a parameter says.
    private static IEnumerable<DrawnLayer[]> Layer(DrawnLayer[] layers, Formula count) =>
        Places(layers, layer => !Steps.Contains(layer.Kind) && !Has(layer, "Repeat") && !layer.JoinsBranches).Select(i => With(layers, i, ("Repeat", count)));

    // Several layers; most of those that are long change the shape.
    private static IEnumerable<DrawnLayer[]> Group(DrawnLayer[] layers, Formula count) => Groups(layers, [("Count", count)]);

    private static IEnumerable<DrawnLayer[]> NamedGroup(DrawnLayer[] layers, Formula count) =>
        Groups(layers, [("Count", count), ("Name", $"turns{layers.Length}")]);

    private static IEnumerable<DrawnLayer[]> Groups(DrawnLayer[] layers, (string, object)[] settings) =>
        from start in Enumerable.Range(0, layers.Length)
        from length in Enumerable.Range(1, Math.Min(4, layers.Length - start))
        where IsWhole(layers[start..(start + length)])
        select (DrawnLayer[])[.. layers[..start], new("Repeat", settings), .. layers[start..(start + length)], new("End"), .. layers[(start + length)..]];

    // Whether no repetition goes beyond it.
    private static bool IsWhole(DrawnLayer[] layers)
    {
        var open = 0;
        return layers.All(layer => (open += layer.Kind switch { "Repeat" => 1, "End" => -1, _ => 0 }) >= 0) && open == 0;
    }

    // What is repeated already, by a number.
    private static IEnumerable<DrawnLayer[]> Counted(DrawnLayer[] layers, Formula count) =>
        from i in Places(layers, layer => layer.Kind == "Repeat" || Has(layer, "Repeat"))
        let name = layers[i].Kind == "Repeat" ? "Count" : "Repeat"
        let others = layers[i].Arguments.Where(argument => argument.Name != name)
        select With([.. layers[..i], layers[i] with { Arguments = [.. others] }, .. layers[(i + 1)..]], i, (name, count));

    private static IEnumerable<int> Places(DrawnLayer[] layers, Func<DrawnLayer, bool> isOne) =>
        Enumerable.Range(0, layers.Length).Where(i => isOne(layers[i]));

    private static bool Has(DrawnLayer layer, string argument) => layer.Arguments.Any(other => other.Name == argument);

    private static bool IsOfGraph(DrawnLayer layer) => layer.IsJoin || layer.Kind is "Branch" or "Split";

    private static DrawnLayer[] With(DrawnLayer[] layers, int place, (string, object) argument) =>
        [.. layers.Select((layer, i) => i == place ? layer with { Arguments = [.. layer.Arguments, argument] } : layer)];
}
