using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A learned vector for each step, added to it.</summary>
internal sealed record PositionalEmbedding(SymInt Steps, SymInt Features) : Layer
{
    public static Layer? Read(Arguments arguments) => !Sequence.Check(arguments)
        ? null
        : new PositionalEmbedding(arguments.Fixed(arguments.Input[0], "steps"), Sequence.Features(arguments));

    protected override Op MakeOp() => new Op("positional_embedding").Infer("Steps", Steps).Infer("Features", Features);

    public override bool HasWeights => true;

    public override bool IsParameter => true;

    public override string Stem => "pos";

    public override SymInt Parameters => Steps * Features;

    public override InputKind Takes => InputKind.Sequence;

    public override Shape Output(Shape input) => input;
}
