using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>One vector of the learned vectors of a sample's token ids.</summary>
/// <param name="Mode">Whether it is their <c>mean</c>, their <c>sum</c> or the largest, <c>max</c>.</param>
internal sealed record EmbeddingBag(SymInt Count, SymInt Size, string Mode) : Layer
{
    private const string Mean = "mean";

    private static readonly string[] Modes = [Mean, "sum", "max"];

    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Operand.Holds is null)
            arguments.Error(
                Rule.NeedsIds,
                null,
                $"looks up token ids, but {arguments.Producer}, which are values",
                Remedy.Choose("put it straight after Input, or use Linear to map values"));
        else if (arguments.Input.Rank != 1)
            arguments.Error(
                Rule.WrongRank,
                null,
                $"takes the ids of a sample together, but {arguments.Producer}, which are several rows of them",
                arguments.PutBefore("Flatten"),
                Remedy.Choose("take one row by Select"));
        var mode = arguments.IsWritten("Mode") ? arguments.Word("Mode") : Mean;
        if (!Modes.Contains(mode))
            arguments.Error(Rule.WrongKind, "Mode", "has a Mode that is not known", [.. Modes.Select(known => arguments.Use("Mode", Literal.Of(known)))]);
        return new EmbeddingBag(arguments.Count("Count"), arguments.Count("Size"), mode ?? Mean);
    }

    protected override Op MakeOp() => new Op("embedding_bag").Take("Count", Count).Take("Size", Size).Set("Mode", Mode, Mean);

    public override bool HasWeights => true;

    public override SymInt Parameters => Count * Size;

    public override InputKind Takes => InputKind.Ids;

    public override Shape Output(Shape input) => new(Size);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Whole();
}
