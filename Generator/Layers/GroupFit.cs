using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>What layers ask that split channels into groups, or features into heads.</summary>
internal static class GroupFit
{
    private static readonly Remedy Divisor = Remedy.Choose("use a number that divides");

    // Nobody means a number so far from what they wrote.
    private const long Furthest = 4096;

    /// <summary>Reports groups that do not divide all counts of channels.</summary>
    /// <param name="arguments">The arguments of the layer.</param>
    /// <param name="groups">The argument <c>Groups</c>.</param>
    /// <param name="channels">How many channels there are, and what they are called.</param>
    public static void CheckGroups(this Arguments arguments, SymInt groups, params (SymInt Count, string Name)[] channels)
    {
        foreach (var (count, name) in channels)
        {
            if (!count.IsDivisible(groups))
            {
                var wrong = Remainder($"{count} {name}", count, $"{groups} groups", groups);
                var isDepthwise = channels.Length == 2 && groups == channels[0].Count;
                arguments.Error(Rule.GroupsDoNotDivide, "Groups", wrong, isDepthwise
                    ? Multiples(arguments, groups, count)
                    : arguments.UseDivisor("Groups", groups, [.. channels.Select(each => each.Count)]));
            }
        }
    }

    /// <summary>Reports heads that do not divide the features.</summary>
    /// <param name="arguments">The arguments of the layer.</param>
    /// <param name="heads">The argument <c>NumHeads</c>.</param>
    /// <param name="features">How many features there are.</param>
    public static void CheckHeads(this Arguments arguments, SymInt heads, SymInt features)
    {
        var all = Sentence.Plural(features, "feature");
        if (features.IsDivisible(heads))
            return;
        var wrong = Remainder(all, features, $"{heads} heads", heads);
        if (arguments.Operand.Features.Known == 0)
        {
            var turn = Layouts.Move(arguments.Input.Rank, 0, arguments.Input.Rank - 1);
            arguments.Error(Rule.GroupsDoNotDivide, "NumHeads", $"{wrong}; the channels are dimension 1", arguments.PutBefore(turn));
            return;
        }

        arguments.Error(Rule.GroupsDoNotDivide, "NumHeads", wrong, arguments.UseDivisor("NumHeads", heads, [features]));
    }

    // As many groups as channels come in make a multiple of them.
    private static Remedy[] Multiples(Arguments arguments, SymInt groups, SymInt channels)
    {
        if (!groups.IsFixed || !channels.IsFixed || arguments.Scope.HasParameters)
            return [Divisor];
        var below = channels.Value / groups.Value * groups.Value;
        return [.. new[] { below, below + groups.Value }.Where(multiple => multiple > 0)
            .Select(multiple => Remedy.Of($"make {multiple} channels", Edit.Set(arguments.Place, "OutChannels", $"{multiple}")))];
    }

    /// <summary>The remedies that set an argument to the numbers next to the written one that divide some counts.</summary>
    public static Remedy[] UseDivisor(this Arguments arguments, string argument, SymInt written, SymInt[] counts)
    {
        if (!written.IsFixed || !counts.All(count => count.IsFixed))
            return [Divisor];
        var common = counts.Aggregate(0L, (gcd, count) => Numbers.Gcd(gcd, count.Value));
        long[] next = [Next(common, written.Value, -1), Next(common, written.Value, 1)];
        var nearest = next.Where(divisor => divisor > 0).OrderBy(divisor => Math.Abs(divisor - written.Value));
        return [.. nearest.Select(divisor => arguments.Use(argument, divisor)).DefaultIfEmpty(Divisor)];
    }

    // The divisor nearest to a number on one side; 0 where there is none.
    private static long Next(long of, long from, int step)
    {
        var candidate = step < 0 ? Math.Min(from - 1, of) : from + 1;
        while (candidate > 0 && candidate <= of && Math.Abs(candidate - from) <= Furthest && of % candidate != 0)
            candidate += step;
        return candidate > 0 && candidate <= of && of % candidate == 0 ? candidate : 0;
    }

    private static string Remainder(string whole, SymInt size, string parts, SymInt count) =>
        $"splits {whole} into {parts}, but {size} / {count} {(size.IsFixed ? "leaves" : "may leave")} a remainder";
}
