using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The size of a named value, to which another is brought: <c>Like = "skip"</c>.</summary>
internal static class LikeSize
{
    /// <summary>The name of the value whose size is taken; null where sizes are given.</summary>
    public static string? Like(this Arguments arguments) => arguments.IsWritten("Like") ? arguments.Name("Like") : null;

    /// <summary>The spatial sizes of the named value; null where it has another rank, or a setting says sizes too, which is reported.</summary>
    /// <param name="arguments">The layer.</param>
    /// <param name="others">The settings that would say sizes too.</param>
    public static Axes? SizeOfLike(this Arguments arguments, params string[] others)
    {
        var like = arguments.Operands[1];
        if (others.FirstOrDefault(arguments.IsWritten) is { } other)
            arguments.Error(Rule.GivenTwice, "Like", $"has both {other} and Like", arguments.Without(other), arguments.Without("Like"));
        else if (like.Shape.Rank != arguments.Input.Rank)
            arguments.Error(Rule.WrongRank, "Like", OtherRank(arguments, like.Shape), Remedy.Choose("name a value of as many dimensions"));
        return arguments.Problem is null ? new Axes(like.Shape.Dims.Skip(1).ToEquatableArray()) : null;
    }

    /// <summary>
    /// Whether a size is never below another, whatever the free sizes are; those from which on that holds are the least that the network takes.
    /// </summary>
    public static bool IsNeverBelow(this Arguments arguments, SymInt size, SymInt least)
    {
        var difference = size - least;
        if (difference.IsOpen)
            return true;
        if (Constraint.NeverNegativeFrom(difference) is not { } from)
            return false;
        foreach (var name in difference.Names)
            arguments.AtLeast(from, SymInt.Named(name));
        return true;
    }

    /// <summary>The remedy that brings the value to that size by another layer.</summary>
    public static Remedy InsteadOfLike(this Arguments arguments, string layer) => arguments.Replace($"{layer}(Like = {Literal.Of(arguments.Like()!)})");

    private static string OtherRank(Arguments arguments, Shape like) =>
        $"takes the size of {arguments.Operands[1].Name}, which is {like}, but {arguments.Producer}";
}
