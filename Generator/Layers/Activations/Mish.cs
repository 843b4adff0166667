using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record Mish : Activation
{
    public static Layer Read(Arguments arguments) => new Mish();

    protected override string Method => "mish";

    public override string Call(string x) => $"{TorchNames.Functional}{Method}({x})";
}
