using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>What the layers of sequences have in common: they take steps × features.</summary>
internal static class Sequence
{
    private const string BatchNotFirst = "has BatchFirst false, but in a network the batch is always the first dimension";

    /// <summary>Whether a sequence comes in; if not, that is reported.</summary>
    public static bool Check(Arguments arguments)
    {
        if (arguments.Input.Rank != 2)
        {
            arguments.Error(Rule.WrongRank, null, $"needs a sequence, steps × features, but {arguments.Producer}", ToSteps(arguments));
            return false;
        }

        if (!arguments.ConstantFlag("BatchFirst", true))
            arguments.Error(Rule.OutOfRange, "BatchFirst", BatchNotFirst, Turned(arguments));
        return true;
    }

    /// <summary>The number of features of each step: checked where it is written, else the size that comes in.</summary>
    public static SymInt Features(Arguments arguments, string argument) =>
        arguments.Incoming(argument, 1, Rule.FeaturesDiffer, written => OtherFeatures(arguments, written), _ => []);

    /// <summary>The number of features of each step.</summary>
    public static SymInt Features(Arguments arguments) => arguments.Fixed(arguments.Input[1], "features");

    private static Remedy Turned(Arguments arguments) => Remedy.Of(
        "use true, and turn data that has the steps first before the call",
        Edit.Set(arguments.Place, "BatchFirst", "true"));

    private static Remedy ToSteps(Arguments arguments) => arguments.Input.Rank switch
    {
        1 when arguments.Operand.IsInput => Remedy.Choose(
            "give Input the number of steps and the features of each, or put Embedding before it where the input is token ids"),
        1 => MapRemedy.BeforeFlatten(arguments, ofAll: true) ?? Remedy.Choose("put it where there still are steps"),
        // The columns of a map are steps for what reads them one by one, its places for what reads all at once.
        3 when arguments.Operand.Features.Known == 0 => arguments.PutBefore(
            $"{(arguments.Kind is "LSTM" or "GRU" or "RNN" ? "Flatten(1, 2)" : "Flatten(2)")}, Permute(0, 2, 1)"),
        _ => Remedy.Choose("bring the value to two dimensions before"),
    };

    private static string OtherFeatures(Arguments arguments, SymInt written) =>
        $"expects {Sentence.Plural(written, "input feature")}, but {arguments.Producer}, whose last dimension is {arguments.Input[1]}";
}
