using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A further result of a block that is used, beside the main one, which is the value of the use.</summary>
/// <param name="Block">The block.</param>
/// <param name="Index">Which of its further results it is.</param>
internal sealed record ResultOf(Network Block, int Index) : Layer
{
    public override string Text => $"Output({Literal.Of(Result.Name)})";

    public override long LayersRead => 0;

    /// <summary>Results of a block may share memory with each other, and with what comes in.</summary>
    public override bool MayAlias => true;

    public override bool GradientReadsOutput => true;

    public override Shape Output(Shape input) => Node.Output;

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) => Node.Fields;

    public override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output) => Node.Features;

    /// <summary>The layer in the block whose result it is.</summary>
    public int Place => Result.Node;

    /// <summary>Which of the network's inputs it holds the elements of; null where they are computed.</summary>
    public int? Holds => Node.Holds;

    protected override Op MakeOp() => new("result");

    private Result Result => Block.Results[Index];

    private Node Node => Block.Nodes[Result.Node];
}
