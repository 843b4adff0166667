using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A learned vector for each token id.</summary>
/// <param name="PaddingIdx">The id whose vector is not learned; null for none.</param>
internal sealed record Embedding(SymInt Count, SymInt Size, SymInt? PaddingIdx) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Operand.Holds is null)
        {
            arguments.Error(Rule.NeedsIds, null, NoIds(arguments), Remedy.Choose("put it straight after Input, or use Linear to map values"));
            return null;
        }

        var count = arguments.Count("Count");
        return new Embedding(count, arguments.Count("Size"), ReadPadding(arguments, count));
    }

    protected override Op MakeOp() => new Op("embedding").Take("Count", Count).Take("Size", Size).Set("PaddingIdx", PaddingIdx is { } index ? index : null);

    public override bool HasWeights => true;

    public override SymInt Parameters => Count * Size;

    public override InputKind Takes => InputKind.Ids;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    public override Shape Output(Shape input) => new([.. input.Dims, Size]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, input.Rank, 0, 1);

    private static SymInt? ReadPadding(Arguments arguments, SymInt count)
    {
        if (!arguments.IsWritten("PaddingIdx"))
            return null;
        var index = arguments.Whole("PaddingIdx", count.IsFixed ? -count.Value : long.MinValue);
        if (!arguments.AtLeast(index + 1, count))
            arguments.Error(
                Rule.OutOfRange,
                "PaddingIdx",
                $"has PaddingIdx {index}, but {Sentence.Plural(count, "vector")}, with ids from 0 on",
                arguments.Use("PaddingIdx", count - 1));
        return index is { IsFixed: true, Value: < 0 } ? index + count : index;
    }

    private static string NoIds(Arguments arguments) =>
        $"looks up token ids, but {arguments.Producer}, which are values";
}
