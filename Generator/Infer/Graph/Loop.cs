using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A repetition as the block's own class has it, where parameters decide how often: its layers, each made for its turn.</summary>
/// <param name="Count">How many turns there are.</param>
/// <param name="Turn">What one turn does, with the current value and then the named ones that it takes.</param>
/// <param name="Symbol">The name of the turn in what one turn does.</param>
/// <param name="Result">The shape after all turns.</param>
/// <param name="Reads">How many layers had to be read.</param>
internal sealed record Loop(SymInt Count, Network Turn, string Symbol, Shape Result, long Reads) : Layer
{
    protected override Op MakeOp() => new Op("repeat").Take("Count", Count);

    public override string Text => $"Repeat({Count})";

    public override long LayersRead => Reads;

    public override SymInt Parameters => SymInt.SumOver(Symbol, Count, Turn.Totals!.Parameters);

    public override SymInt Buffers => SymInt.SumOver(Symbol, Count, Turn.Totals!.Buffers);

    public override bool HasWeights => Turn.Nodes.Any(node => node.Layer.HasWeights);

    public override InputKind TakesAt(int input) => Turn.Kind(input);

    public override bool ReadsByHand(int input) => Turn.IsReadByHand(input);

    // Of no turn at all, the result is what comes in.
    public override bool MayAlias => true;

    public override bool GradientReadsOutput => Turn.Aliasing.Read[Turn.Main];

    public override Features FeaturesAt(IReadOnlyList<Operand> inputs, Shape output) => Turn.Nodes[Turn.Main].Features;

    public override Shape Output(Shape input) => Result;

    public override SymInt MultiplyAdds(Shape input, Shape output) => SymInt.SumOver(Symbol, Count, Turn.Totals!.MultiplyAdds);

    /// <summary>What turns see that see more than the one before, only uses know: here it counts as everything.</summary>
    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) =>
        Turn.Nodes[Turn.Main].Fields is var seen && seen.Equals(inputs[0].Fields) ? seen : Unknown(JoinedField.Of(inputs, Result), Result);

    /// <summary>Fields of which nothing is known.</summary>
    public static EquatableArray<ReceptiveField> Unknown(EquatableArray<ReceptiveField> fields, Shape shape) => fields
        .Select(field => field.Whole() with { Along = Enumerable.Repeat(AxisSet.All, shape.Rank).ToEquatableArray() }).ToEquatableArray();

    /// <summary>The layers that a node stands for: mostly it alone; those that one of its turns has; none for a further result of a block.</summary>
    public static IEnumerable<Node> Flat(Node node) => node.Layer switch
    {
        Loop { Turn: var turn } => turn.Nodes.Skip(turn.Inputs).SelectMany(Flat),
        ResultOf => [],
        _ => [node],
    };
}
