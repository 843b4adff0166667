using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>Draws what parameters decide of a block that is there: which of its layers are.</summary>
internal static class DrawDecision
{
    private const int MostTries = 4;

    private static readonly string[] NeverLeftOut = ["Tap", "From", "Output", "Repeat", "End", "Parameter"];

    /// <summary>A use whose block has some of its layers where a parameter says so, which may leave them out here.</summary>
    public static Gen<DrawnLayer> Of(DrawnLayer use) =>
        from count in Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Constant(2)))
        from choices in Gen.ArrayOf(Choice, count)
        select choices.Aggregate(use, (decided, choice) => choice(decided));

    private static Gen<Func<DrawnLayer, DrawnLayer>> Choice =>
        from place in Gen.Choose(0, 1000)
        from known in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 10)))
        from comparison in Gen.Elements(Condition.Comparisons)
        from value in Gen.Choose(0, 3)
        from more in Gen.Choose(-1, 1)
        select (Func<DrawnLayer, DrawnLayer>)(use => Chosen(use, place, known, comparison, value, more));

    private static DrawnLayer Chosen(DrawnLayer use, int place, int known, string comparison, int value, int more)
    {
        var (block, arguments) = (use.Get<DrawnBlock>("Block", null!), use.Get("Arguments", Array.Empty<int>()));
        // Of those that are inferred nothing is known here.
        var inferred = block.Parameters.Length - arguments.Length;
        var isNew = known < 0 || arguments.Length == 0;
        if (isNew)
            (block, arguments) = (block with { Parameters = [.. block.Parameters, $"p{block.Parameters.Length}"] }, [.. arguments, value]);
        var index = isNew ? arguments.Length - 1 : known % arguments.Length;
        var condition = new Condition(block.Parameters[inferred + index], comparison, arguments[index] + more);
        var shared = block.Layers.Where(layer => layer.Kind == "Share").Select(layer => layer.Get("Layer", "")).ToArray();
        var places = Enumerable.Range(0, block.Layers.Length).Where(i => block.Layers[i] is var layer && !NeverLeftOut.Contains(layer.Kind)
            && layer.Arguments.All(argument => argument.Name != "When") && !shared.Any(name => name.StartsWith(layer.Get("Name", "-"), StringComparison.Ordinal)));
        return First(use, [.. places], place, arguments, i => block with { Layers = With(block.Layers, i, ("When", condition)) });
    }

    // From some place on the first that leaves the block without a mistake of its own.
    private static DrawnLayer First(DrawnLayer use, int[] places, int from, int[] arguments, Func<int, DrawnBlock> change)
    {
        for (var i = 0; i < Math.Min(places.Length, MostTries); i++)
        {
            var block = change(places[(from + i) % places.Length]);
            if (Inference.Infer(block.ToSpec()).Problems.Count == 0)
                return use with { Arguments = [("Block", block.Named()), ("Arguments", arguments)] };
        }

        return use;
    }

    private static DrawnLayer[] With(DrawnLayer[] layers, int place, (string, object) argument) =>
        [.. layers.Select((layer, i) => i == place ? layer with { Arguments = [.. layer.Arguments, argument] } : layer)];
}
