using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record Softsign : Activation
{
    public static Layer Read(Arguments arguments) => new Softsign();

    protected override string Method => "softsign";

    public override string Call(string x) => $"{TorchNames.Functional}{Method}({x})";
}
