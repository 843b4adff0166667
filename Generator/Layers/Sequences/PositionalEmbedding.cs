using TorchDsl.Generator.Emit.CSharp;
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

    public override string Text => "PositionalEmbedding";

    public override string Stem => "pos";

    public override SymInt Parameters => Steps * Features;

    public override Module Module => new(
        "PositionalEmbedding",
        ArgumentList.Call("new").Add(Steps).Add(Features).ToString())
    {
        Namespace = TorchNames.Runtime,
    };

    public override InputKind Takes => InputKind.Sequence;

    public override Shape Output(Shape input) => input;
}
