using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How often something comes up, and up to where.</summary>
internal static class Repetition
{
    /// <summary>The attributes around what is repeated.</summary>
    public static readonly string[] Kinds = ["Repeat", "End"];

    /// <summary>Whether it is a repetition, or a layer that is repeated.</summary>
    public static bool IsRepeated(Arguments arguments) => arguments.Kind == "Repeat" || arguments.IsWritten("Repeat");

    /// <summary>Whether it is not a number that says how often, but what parameters decide: then it may be 0 times.</summary>
    public static bool IsDecided(Arguments arguments, string argument) => arguments.Written(argument) is Value.Text;

    /// <summary>How often.</summary>
    public static SymInt CountOf(Arguments arguments, string argument, List<Problem> problems)
    {
        var count = IsDecided(arguments, argument) ? arguments.Whole(argument, 0) : arguments.Count(argument, 1);
        if (count.IsFixed && count.Value > Inference.MostTurns)
            arguments.Error(
                Rule.OutOfRange,
                argument,
                $"repeats {count} times, but no layer more than {Inference.MostTurns}",
                arguments.Use(argument, Inference.MostTurns));
        if (arguments.Problem is { } problem)
            problems.Add(problem);
        return count;
    }

    /// <summary>The place of the End that belongs to a Repeat; null where there is none, or where this is an End without Repeat, which is reported.</summary>
    public static int? EndOf(NetworkSpec spec, Arguments arguments, int to, List<Problem> problems)
    {
        var open = 0;
        for (var i = arguments.Place; i < to; i++)
        {
            open += spec.Layers[i].Kind switch { "Repeat" => 1, "End" => -1, _ => 0 };
            if (open == 0)
                return i;
            if (open < 0)
                break;
        }

        if (open < 0)
            arguments.Error(
                Rule.UnpairedRepeat,
                null,
                "ends a repetition that nothing begins",
                arguments.Remove(),
                Remedy.Choose("put Repeat before the layers that are repeated"));
        else
            arguments.Error(Rule.UnpairedRepeat, null, "begins a repetition that nothing ends", Remedy.Choose("put End after the last layer that is repeated"));
        problems.Add(arguments.Problem!);
        return null;
    }
}
