using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>What the layers of sequences have in common: they take steps × features.</summary>
internal static class Sequence
{
    private const string BatchNotFirst = "has BatchFirst false, but in a network the batch is always the first dimension: "
        + "leave it out, and turn data that has the steps first by input.transpose(0, 1) before the call";

    /// <summary>Whether a sequence comes in; if not, that is reported.</summary>
    public static bool Check(Arguments arguments)
    {
        if (arguments.Input.Rank != 2)
        {
            arguments.Error(Rule.WrongRank, null, $"needs a sequence, steps × features, but {arguments.Producer}: {Remedy(arguments)}");
            return false;
        }

        if (!arguments.ConstantFlag("BatchFirst", true))
            arguments.Error(Rule.OutOfRange, "BatchFirst", BatchNotFirst);
        return true;
    }

    /// <summary>The number of features of each step: checked where it is written, else the size that comes in.</summary>
    public static SymInt Features(Arguments arguments, string argument) =>
        arguments.Incoming(argument, 1, Rule.FeaturesDiffer, written => OtherFeatures(arguments, written), _ => null);

    /// <summary>The number of features of each step.</summary>
    public static SymInt Features(Arguments arguments) => arguments.Fixed(arguments.Input[1], "features");

    private static string Remedy(Arguments arguments) => arguments.Input.Rank switch
    {
        1 when arguments.IsFirst => "give Input the number of steps and the features of each, such as [Input(128, 16)], "
            + "or put Embedding before it where the input is token ids",
        1 => "put it before Flatten, or where there still are steps",
        _ => "bring the value to two dimensions before",
    };

    private static string OtherFeatures(Arguments arguments, SymInt written) =>
        $"expects {Sentence.Plural(written, "input feature")}, but {arguments.Producer}, whose last dimension is {arguments.Input[1]}";
}
