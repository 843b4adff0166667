using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How dimensions are read, which are written by their numbers.</summary>
internal sealed partial class Arguments
{
    /// <summary>The place in the input's shape of a dimension, which is written by its number: the batch is 0, and negative ones count from the end.</summary>
    public int Dimension(string argument, int byDefault) => Dimension(argument, spec[argument] ?? new Value.Integer(byDefault));

    /// <summary>Checks a dimension of the input, which may be an element of an argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="value">What is written for it, or for its element.</param>
    /// <param name="element">The element; −1 for all of it.</param>
    /// <param name="more">How many dimensions more there are to name than the input has.</param>
    public int Dimension(string argument, Value value, int element = -1, int more = 0)
    {
        if (value is not Value.Integer { Number: var dim })
        {
            var finding = $"has {value} for {argument}, which takes the number of a dimension";
            Error(Rule.WrongKind, argument, finding, element, Remedy.Choose("give its number"));
            return 0;
        }

        var count = input.Rank + more;
        if (dim != 0 && dim >= -count && dim <= count)
            return (int)(dim < 0 ? dim + count : dim - 1);
        if (dim == 0 || dim == -count - 1)
            Error(Rule.NoSuchDimension, argument, OfBatch(dim), element, Use(argument, "1", element));
        else
            Error(Rule.NoSuchDimension, argument, NoSuchDimension(dim, count), element, Use(argument, dim > 0 ? $"{count}" : "1", element));
        return 0;
    }

    private string NoSuchDimension(long dimension, int count) => $"works along dimension {dimension}, but {Producer}, "
        + $"{Sentence.Plural(input.Rank, "dimension")} beside the batch, of which the numbers are {Numbers(count)}";

    private string OfBatch(long dimension) => $"works along dimension {dimension}, which is the batch, whose samples no layer mixes, but {Producer}";

    private static string Numbers(int count) => count == 1 ? "1 and -1" : $"1 to {count}, or -1 to -{count} from the end";
}
