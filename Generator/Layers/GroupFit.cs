using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>What layers ask that split channels into groups, or features into heads.</summary>
internal static class GroupFit
{
    /// <summary>Reports groups that do not divide all counts of channels.</summary>
    /// <param name="arguments">The arguments of the layer.</param>
    /// <param name="groups">The argument <c>Groups</c>.</param>
    /// <param name="channels">How many channels there are, and what they are called.</param>
    public static void CheckGroups(this Arguments arguments, SymInt groups, params (SymInt Count, string Name)[] channels)
    {
        var all = Sentence.And(channels.Select(each => each.Count));
        foreach (var (count, name) in channels)
        {
            if (!count.IsDivisible(groups))
            {
                var wrong = Remainder($"{count} {name}", count, $"{groups} groups", groups);
                arguments.Error(Rule.GroupsDoNotDivide, "Groups", $"{wrong}: use a number that divides {all}");
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
            var message = $"{wrong}; the channels are dimension 1: put {turn} before it";
            arguments.Error(Rule.GroupsDoNotDivide, "NumHeads", message, fixes: arguments.PutBefore(turn));
            return;
        }

        arguments.Error(Rule.GroupsDoNotDivide, "NumHeads", $"{wrong}: use a number that divides {features}");
    }

    private static string Remainder(string whole, SymInt size, string parts, SymInt count) =>
        $"splits {whole} into {parts}, but {size} / {count} {(size.IsFixed ? "leaves" : "may leave")} a remainder";
}
