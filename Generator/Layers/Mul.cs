using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>The product of values, element by element.</summary>
internal sealed record Mul(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments) => Check(arguments) ? new Mul(arguments.Words("Names")) : null;

    public override string Call(IReadOnlyList<string> values) => values.Count == 2
        ? $"{values[0]}.mul({values[1]})"
        : $"{TorchNames.Runtime}Joins.Mul({string.Join(", ", values)})";
}
