using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The sum of values.</summary>
internal sealed record Add(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments) => Check(arguments) ? new Add(arguments.Words("Names")) : null;

    protected override string Method => "add";

    /// <summary>The gradient of a sum reads neither the values nor the result.</summary>
    public override string CallInPlace(string first, string second) => $"{first}.add_({second})";
}
