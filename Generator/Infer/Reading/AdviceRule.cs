using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>
/// What an expert would say of a network that has no mistake. A class derived from this one, in a file of its own in Advice/, is all there is
/// to a rule: it is found by its class. It looks at a layer and those beside it, so that advice takes no longer than reading.
/// </summary>
internal abstract class AdviceRule
{
    /// <summary>What it has to say.</summary>
    public abstract IEnumerable<Problem> Of(Surroundings network);

    /// <summary>Of a network, and of what is repeated in it, each thing once.</summary>
    public static IEnumerable<Problem> All(Surroundings network) => Catalogue.Advice.SelectMany(rule => Said(rule, network))
        .GroupBy(problem => (problem.Rule, problem.Layer)).Select(same => same.First());

    // Where two layers together are beyond all numbers, nobody needs advice on them.
    private static IReadOnlyList<Problem> Said(AdviceRule rule, Surroundings network)
    {
        try
        {
            return [.. rule.Of(network)];
        }
        catch (Exception exception) when (exception is OverflowException or FormulaException)
        {
            return [];
        }
    }
}
