using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>A learned vector for each token id.</summary>
/// <param name="PaddingIdx">The id whose vector is not learned; −1 for none.</param>
internal sealed record Embedding(long Count, long Size, long PaddingIdx) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsFirst)
        {
            arguments.Error(Rule.NeedsIds, null, $"looks up token ids, but {arguments.Producer}, which are values: put it straight after Input, or use Linear to map values");
            return null;
        }

        var count = arguments.Count("Count");
        return new Embedding(count, arguments.Count("Size"), ReadPadding(arguments, count));
    }

    public override string Text => ArgumentList.Attribute("Embedding").Add(Count).Add(Size)
        .Add("PaddingIdx", Literal.Of(PaddingIdx), unless: PaddingIdx < 0).ToString();

    public override long Parameters => Count * Size;

    public override Module Module => new(
        "Embedding",
        ArgumentList.Call(TorchNames.Nn + "Embedding").Add(Count).Add(Size)
            .Add("padding_idx", Literal.Of(PaddingIdx), unless: PaddingIdx < 0).ToString());

    public override bool TakesIds => true;

    public override Shape Output(Shape input) => new([.. input.Dims, Size]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, input.Rank, 0, 1);

    private static long ReadPadding(Arguments arguments, long count)
    {
        if (!arguments.IsWritten("PaddingIdx"))
            return -1;
        var index = arguments.Whole("PaddingIdx", -count);
        if (index >= count)
            arguments.Error(Rule.OutOfRange, "PaddingIdx", $"has PaddingIdx {index}, but {Arguments.Plural(count, "vector")}: use {-count} to {count - 1}");
        return index < 0 ? index + count : index;
    }
}
