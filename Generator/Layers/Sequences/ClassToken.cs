using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A learned step before the first (Dosovitskiy et al., 2021).</summary>
internal sealed record ClassToken(SymInt Features) : Layer
{
    public static Layer? Read(Arguments arguments) => Sequence.Check(arguments) ? new ClassToken(Sequence.Features(arguments)) : null;

    protected override Op MakeOp() => new Op("class_token").Infer("Features", Features);

    public override bool HasWeights => true;

    public override bool IsParameter => true;

    public override SymInt Parameters => Features;

    public override InputKind Takes => InputKind.Sequence;

    public override Shape Output(Shape input) => input.With(0, input[0] + 1);
}
